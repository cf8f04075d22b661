import type { ReactNode } from 'react';
import { LineArt } from '../../look/ornaments/line-art.tsx';
import type { PaintTool } from './use-paint-desk.ts';

const drawings: Readonly<Record<PaintTool, ReactNode>> = {
  look: <path d="M12 2.500v19M2.500 12h19M9 5.500l3-3l3 3M9 18.500l3 3l3-3M5.500 9l-3 3l3 3M18.500 9l3 3l-3 3" />,
  brush: <path d="M21 3l-9 10l2 2l8-11zM11.500 13.500q-4-.5-5 3q-.5 3-4 4q5 2 8-.5q2.500-2 2.500-5" />,
  erase: <path d="M9 20l-6-6L14 3l7 7l-10 10zM7.500 9.500l7 7M6 21h15" />,
  rectangle: <path d="M3 5h18v14h-18zM3 5l-1-1M21 19l1 1" />,
  fill: <path d="M10 3l9 9l-8 8l-8-8l7-7zM4 12h14M21 15q2 4 0 5q-2-1 0-5" />,
  pick: <path d="M14 10l-9 9l-2 2l1-4l9-9M12 6l6 6M14.500 7l3-3q2-2 3.500-.5t-.5 3.500l-3 3" />,
  label: <path d="M4 5h16M12 5v15M9 20h6M4 5v3M20 5v3" />,
};

export function PaintIcon({ tool }: { readonly tool: PaintTool }) {
  return <LineArt>{drawings[tool]}</LineArt>;
}
