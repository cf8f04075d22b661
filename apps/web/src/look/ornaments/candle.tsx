import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Candle({ className }: OrnamentProps) {
  return (
    <LineArt className={className} size={48} width={1.8}>
      <path d="M24 3c4.5 5 5.5 7.5 5.5 10a5.5 5.5 0 0 1-11 0C18.5 10.5 20 8 24 3zM24 10c1.5 1.8 2 3 2 4a2 2 0 0 1-4 0c0-1 .5-2.2 2-4z" />
      <path d="M24 18.5V22" />
      <path d="M18 24c1.5-2 4-2 6-2s4.5 0 6 2v14H18z" strokeWidth="2.4" />
      <path d="M18 26c2 0 1.5 5 3 5s.5-4 2.5-4 1 8 2.8 8 .7-9 3.7-9" />
      <path d="M10 38h28c0 4-5 6.5-14 6.5S10 42 10 38zM38 38.5c4-.5 6 1 5 3s-4 2-6.5.5" strokeWidth="2.4" />
      <path d="M12 8.5 8.5 6M11 14H7M36 8.5 39.5 6M37 14h4" />
    </LineArt>
  );
}
