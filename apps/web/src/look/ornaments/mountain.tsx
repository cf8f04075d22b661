import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Mountain({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M2 19.5 9 6l4.5 8L16 10l6 9.5zM9 6v5l-2 3M9 11l2 2.5M16 10v4l-1.5 2M4.5 19.5l2-4M18 19.5l-1-3" />
    </LineArt>
  );
}
