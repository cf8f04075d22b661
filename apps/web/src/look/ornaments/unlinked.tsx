import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Unlinked({ className }: OrnamentProps) {
  return (
    <LineArt className={className} width={1.8}>
      <path d="M9.5 14.5 6 18a3.2 3.2 0 0 1-4.5-4.5L5 10M14.5 9.5 18 6a3.2 3.2 0 0 1 4.5 4.5L19 14M8 3l1.5 3M3 8l3 1.5M16 21l-1.5-3M21 16l-3-1.5" />
    </LineArt>
  );
}
