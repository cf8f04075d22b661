import { LineArt, type OrnamentProps } from './line-art.tsx';

export function D20({ className }: OrnamentProps) {
  return (
    <LineArt className={className} size={48} width={1.8}>
      <path d="M24 2.5 43 13.2v21.6L24 45.5 5 34.8V13.2z" strokeWidth="2.6" />
      <path d="m24 13 11.5 19.5h-23zM24 2.5V13M5 13.2 24 13l19 .2M5 34.8l7.5-2.3M43 34.8l-7.5-2.3M24 45.5l-11.5-13M24 45.5l11.5-13M5 13.2l7.5 19.3M43 13.2l-7.5 19.3" />
    </LineArt>
  );
}
