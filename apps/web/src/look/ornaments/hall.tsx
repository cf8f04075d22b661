import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Hall({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M2.5 12 12 3.5l9.5 8.5M5 10v10.5h14V10M10 20.5V15a2 2 0 0 1 4 0v5.5M3 20.5h18M7.5 3l4.5 3 4.5-3" />
    </LineArt>
  );
}
