import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Door({ className }: OrnamentProps) {
  return (
    <LineArt className={className} size={48} width={1.8}>
      <path d="M9 45.5V19C9 9.5 15.5 3 24 3s15 6.5 15 16v26.5" strokeWidth="2.6" />
      <path d="M13.5 45.5V19.5C13.5 12 18 7.5 24 7.5S34.5 12 34.5 19.5v26M24 7.5v38M5 45.5h38M18.7 10v35.5M29.3 10v35.5" />
      <path
        d="M13.5 20h7.5l1.5 1.5-1.5 1.5h-7.5M34.5 20H27l-1.5 1.5L27 23h7.5M13.5 37h7.5l1.5 1.5-1.5 1.5h-7.5M34.5 37H27l-1.5 1.5L27 40h7.5"
        fill="var(--sheet)"
      />
      <circle cx="27" cy="30" r="1.8" fill="var(--sheet)" />
    </LineArt>
  );
}
