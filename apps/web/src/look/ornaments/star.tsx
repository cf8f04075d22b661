import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Star({ className }: OrnamentProps) {
  return (
    <LineArt className={className}>
      <path d="m12 2.5 2.7 6.6 7.1.5-5.4 4.6 1.7 6.9L12 17.4l-6.1 3.7 1.7-6.9L2.2 9.6l7.1-.5z" fill="currentColor" />
    </LineArt>
  );
}
