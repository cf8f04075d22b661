import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Helm({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M12 3c-4.7 0-7.5 3.3-7.5 8v7.5L10 21v-6.5H7.5V11h9v3.5H14V21l5.5-2.5V11c0-4.7-2.8-8-7.5-8zM12 3v8" />
    </LineArt>
  );
}
