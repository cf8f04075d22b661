import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Dots({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <circle cx="5" cy="12" r="1.7" fill="currentColor" />
      <circle cx="12" cy="12" r="1.7" fill="currentColor" />
      <circle cx="19" cy="12" r="1.7" fill="currentColor" />
    </LineArt>
  );
}
