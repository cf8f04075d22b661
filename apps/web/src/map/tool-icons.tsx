import type { ReactNode } from 'react';
import { LineArt } from '../look/ornaments/line-art.tsx';
import type { MapTool } from './key-map.ts';

const drawings: Readonly<Record<MapTool, ReactNode>> = {
  view: (
    <>
      <path d="M2 12q10-12 20 0q-10 12-20 0z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  move: <path d="M12 2.5v19M2.5 12h19M9 5.5l3-3l3 3M9 18.5l3 3l3-3M5.5 9l-3 3l3 3M18.5 9l3 3l-3 3" />,
  reveal: <path d="M12 3v3M5 5.5l2 2M19 5.5l-2 2M8 13.5a4 4 0 1 1 8 0c0 2-2 2.5-2 4.5h-4c0-2-2-2.5-2-4.5zM10 21h4" />,
  hide: <path d="M3 9.5q9 9.5 18 0M5.5 12.5l-2 3M10 14.300l-.8 3.5M14 14.300l.8 3.5M18.5 12.5l2 3" />,
  terrain: <path d="M2 19l6-11l4 6l3-4l7 9zM15 4.5l3-2l2 3l-3 2z" />,
  token: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="6" />
      <path d="M12 9.5v5M9.5 12h5" />
    </>
  ),
  pointer: <path d="M8 21v-5l-4-4l1.5-1.5l3.5 2v-9a1.5 1.5 0 0 1 3 0v6l6.5 1.5q1 .5 .5 2.5l-1.5 7.5z" />,
  measure: <path d="M2.5 16.5l14-14l5 5l-14 14zM6 13l2 2M9 10l3 3M12 7l2 2M15 4l3 3" />,
};

export function ToolIcon(props: { readonly tool: MapTool }) {
  return <LineArt>{drawings[props.tool]}</LineArt>;
}

/** Both corners outward: everything into the window. */
export function FitIcon() {
  return (
    <LineArt>
      <path d="M3 9v-6h6M15 3h6v6M21 15v6h-6M9 21h-6v-6M8 8h8v8h-8z" />
    </LineArt>
  );
}

export function CentreIcon() {
  return (
    <LineArt>
      <circle cx="12" cy="12" r="5" />
      <path d="M12 2v5M12 17v5M2 12h5M17 12h5" />
    </LineArt>
  );
}
