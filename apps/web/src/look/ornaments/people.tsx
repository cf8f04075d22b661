import { LineArt, type OrnamentProps } from './line-art.tsx';

export function People({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M9 11.5a3.7 3.7 0 1 0 0-7.5 3.7 3.7 0 0 0 0 7.5zM2.5 20.5c0-4 2.7-6.5 6.5-6.5s6.5 2.5 6.5 6.5zM16 11a3 3 0 1 0-1-5.8M17.5 20.5h4c0-3.5-1.7-5.7-4.7-6.3" />
    </LineArt>
  );
}
