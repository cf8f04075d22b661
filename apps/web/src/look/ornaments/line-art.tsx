import type { ReactNode } from 'react';

export interface OrnamentProps {
  readonly className?: string | undefined;
}

interface LineArtProps extends OrnamentProps {
  readonly size?: number;
  readonly width?: number;
  readonly children: ReactNode;
}

/** One pen for all drawings: the ink colour of the text around it, mitred corners, no fill unless a part asks for it. */
export function LineArt({ className, size, width, children }: LineArtProps) {
  const edge = size ?? 24;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${edge} ${edge}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={width ?? 1.6}
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
