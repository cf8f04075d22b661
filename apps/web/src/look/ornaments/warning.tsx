import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Warning({ className }: OrnamentProps) {
  return (
    <LineArt className={className} width={1.8}>
      <path d="M12 3 2.5 20.5h19zM12 9.5v5.5M12 17.6v.4" />
    </LineArt>
  );
}
