import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Pennant({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M5 2.5v19M3 21.5h4M5 4h15.5l-4 4.5 4 4.5H5M8.5 8.5h4" />
    </LineArt>
  );
}
