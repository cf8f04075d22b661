import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Gear({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <circle cx="12" cy="12" r="6.5" />
      <circle cx="12" cy="12" r="2.5" />
      <path d="M12 5.5V2M12 22v-3.5M5.5 12H2M22 12h-3.5M7.4 7.4 4.9 4.9M19.1 19.1l-2.5-2.5M7.4 16.6l-2.5 2.5M19.1 4.9l-2.5 2.5" />
    </LineArt>
  );
}
