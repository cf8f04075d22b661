import { LineArt, type OrnamentProps } from './line-art.tsx';

export function RoundTable({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M12 13c5 0 9-1.6 9-3.8S17 5.5 12 5.5 3 7 3 9.2 7 13 12 13zM3 9.2v2C3 13.4 7 15 12 15s9-1.6 9-3.8v-2M7 14.3V20M17 14.3V20M12 15v6" />
    </LineArt>
  );
}
