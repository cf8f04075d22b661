import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Cross({ className }: OrnamentProps) {
  return (
    <LineArt className={className} width={2.2}>
      <path d="m5 5 14 14M19 5 5 19" />
    </LineArt>
  );
}
