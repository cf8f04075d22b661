import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Fork({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M12 21.5V14M12 14 5 6.5M12 14l7-7.5M4.5 11V5.5H10M19.5 11V5.5H14" />
    </LineArt>
  );
}
