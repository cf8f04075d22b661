import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Quill({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="M4 20.5 8 15c-1-5 3-10.5 12.5-12C20 10.5 15.5 16.5 9.5 15.5M8 15c3-3.5 5.5-6 8.5-8M4 20.5h8" />
    </LineArt>
  );
}
