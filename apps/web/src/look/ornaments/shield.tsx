import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Shield({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M12 2.5c2.5 1.5 5 2.2 8 2.3 0 8-2.5 13.5-8 16.7-5.5-3.2-8-8.7-8-16.7 3-.1 5.5-.8 8-2.3z" />
    </LineArt>
  );
}
