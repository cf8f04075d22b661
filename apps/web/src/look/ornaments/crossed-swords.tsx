import { LineArt, type OrnamentProps } from './line-art.tsx';

export function CrossedSwords({ className }: OrnamentProps) {
  return (
    <LineArt className={className} size={48} width={1.8}>
      <path d="M5 4.5 8.5 4 34 29.5l-3 3L5.5 8zM6.5 6l26 25" />
      <path d="M43 4.5 39.5 4 14 29.5l3 3L42.5 8zM41.5 6l-26 25" />
      <path d="M27 36.5 38 25.5l1.5 1.5-11 11z" fill="var(--sheet)" />
      <path d="M21 36.5 10 25.5 8.5 27l11 11z" fill="var(--sheet)" />
      <path d="m34.5 33 6 6-2 2-6-6M13.5 33l-6 6 2 2 6-6" />
      <circle cx="41.5" cy="42" r="2.6" />
      <circle cx="6.5" cy="42" r="2.6" />
    </LineArt>
  );
}
