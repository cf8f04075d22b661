import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Arrow({ className }: OrnamentProps) {
  return (
    <LineArt className={className} width={1.8}>
      <path d="M20 12H4M10 5.5 3.5 12l6.5 6.5" />
    </LineArt>
  );
}
