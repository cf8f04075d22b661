import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Book({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M12 5.5C9.5 3.8 6.5 3.5 3 3.8v14.7c3.5-.3 6.5 0 9 1.7 2.5-1.7 5.5-2 9-1.7V3.8c-3.5-.3-6.5 0-9 1.7zM12 5.5v14.7M6 8h3M6 11h3M15 8h3M15 11h3" />
    </LineArt>
  );
}
