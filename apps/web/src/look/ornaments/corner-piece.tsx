import { LineArt, type OrnamentProps } from './line-art.tsx';

/** Top left; the other three are this one mirrored by style. */
export function CornerPiece({ className }: OrnamentProps) {
  return (
    <LineArt className={className} size={34} width={1.3}>
      <rect x="2" y="2" width="30" height="30" fill="var(--sheet)" stroke="none" />
      <path d="M4.7 34V12c0-4 3.300-7.300 7.300-7.300h22" strokeWidth="1" />
      <path d="M4.7 34V20c0-5 2-8 5.500-10 3.500-2 6-.5 6 2s-2.500 3.500-4 2.500" />
      <path d="M34 4.7H20c-5 0-8 2-10 5.500" />
      <path d="M8 8 4 4M16 16l6 6m-4.500-9.500 2 2m-5 5-2-2" />
      <path
        d="m22 22 2.500-.8.8-2.500.8 2.500 2.500.8-2.500.8-.8 2.500-.8-2.500z"
        fill="currentColor"
        strokeWidth=".6"
      />
    </LineArt>
  );
}
