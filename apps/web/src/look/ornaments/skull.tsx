import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Skull({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M12 2.5c-5 0-8.5 3.2-8.5 7.7 0 2.8 1.2 4.6 3.5 5.8v3.5h10V16c2.3-1.2 3.5-3 3.5-5.8 0-4.5-3.5-7.7-8.5-7.7zM10 19.5v2M14 19.5v2M12 12.5l-1 2h2z" />
      <circle cx="8.5" cy="10.5" r="1.8" fill="currentColor" />
      <circle cx="15.5" cy="10.5" r="1.8" fill="currentColor" />
    </LineArt>
  );
}
