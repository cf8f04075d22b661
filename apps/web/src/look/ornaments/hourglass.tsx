import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Hourglass({ className }: OrnamentProps) {
  return (
    <LineArt className={className} size={48} width={1.8}>
      <path d="M10 4h28M10 44h28M12 4v4h24V4M12 44v-4h24v4" strokeWidth="2.4" />
      <path
        d="M14.5 8c0 9 6.5 11.5 8 16-1.5 4.5-8 7-8 16M33.5 8c0 9-6.5 11.5-8 16 1.5 4.5 8 7 8 16"
        strokeWidth="2.2"
      />
      <path d="M18 15h12M20 18h8M22.5 21h3M24 24v9M19 38c1-3 3-4.5 5-5 2 .5 4 2 5 5M17 40h14" />
    </LineArt>
  );
}
