import type { OrnamentProps } from './line-art.tsx';

/** Rows of roof shingles, each a flat arc, narrower towards the ridge. */
function shingles(): string {
  const rows = [0, 1, 2, 3, 4, 5, 6];
  return rows
    .map((row) => {
      const y = 62 + row * 13;
      const half = 46 + row * 21;
      const step = 13;
      const count = Math.floor((half * 2) / step);
      const start = 320 - (count * step) / 2 + (row % 2 === 0 ? 0 : 3);
      return `M${start} ${y}${`q${step / 2} 6 ${step} 0`.repeat(count)}`;
    })
    .join('');
}

/** Engraver's hatching between two slopes, for hills. */
function hatching(from: number, to: number, rise: number): string {
  const strokes: string[] = [];
  for (let x = from; x < to; x += 7) {
    const share = (x - from) / (to - from);
    const y = 176 - Math.sin(share * Math.PI) * rise;
    strokes.push(`M${x.toFixed(1)} ${(y + 5).toFixed(1)}l-7 ${(8 + share * 14).toFixed(1)}`);
  }
  return strokes.join('');
}

function Tree({ x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d="M0 0v-14M0-66l-7 14h4l-9 14h5l-11 16h6l-12 14h48L12-22h6L7-38h5L3-52h4z" fill="var(--sheet)" />
      <path d="M2-58 8-46M3-44l9 12M4-32l10 14M-2-20 12-12M6-50l3 8M8-36l7 12" strokeWidth="1" />
    </g>
  );
}

function Torch({ x }: { readonly x: number }) {
  return (
    <g transform={`translate(${x} 150)`}>
      <path
        d="M-3 0h6L1.5 24h-3zM0-18c5 6 6 8 6 11.5A6 6 0 0 1-6-6.5C-6-10 -4-13 0-18zM0-9c1.5 2 2 2.5 2 4a2 2 0 0 1-4 0c0-1.5.5-2 2-4z"
        fill="var(--sheet)"
      />
    </g>
  );
}

/** The moot hall on its hill, drawn for the cover. */
export function Masthead({ className }: OrnamentProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 640 236"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="526" cy="48" r="24" />
      <path d="M538 27.5a24 24 0 0 1 0 41M531 25a24 24 0 0 1 0 46" strokeWidth="1" />
      <path d="M440 38h34M452 46h30M560 62h36M572 54h44M96 42h52M112 50h60M70 58h30" strokeWidth="1.2" />
      <path d="M0 192c60-28 130-30 190-8M450 184c70-26 130-16 190 6" />
      <path d={`${hatching(20, 180, 22)}${hatching(470, 628, 20)}`} strokeWidth="0.9" />
      <Tree x={58} y={196} scale={1} />
      <Tree x={96} y={204} scale={1.25} />
      <Tree x={140} y={196} scale={0.9} />
      <Tree x={566} y={202} scale={1.2} />
      <Tree x={604} y={196} scale={0.9} />
      <Tree x={508} y={196} scale={0.85} />
      <path d="M206 138v66h228v-66" fill="var(--sheet)" strokeWidth="2.4" />
      <path
        d="M222 146v58M244 146v58M396 146v58M418 146v58M206 160h50M384 160h50M206 182h38M396 182h38"
        strokeWidth="1"
      />
      <path d="M320 44 160 146l8 8 152-97 152 97 8-8z" fill="var(--sheet)" strokeWidth="2.4" />
      <path d="M320 57 176 149h288z" fill="var(--sheet)" />
      <path d={shingles()} strokeWidth="1" clipPath="url(#gable)" />
      <clipPath id="gable">
        <path d="M320 60 186 146h268z" />
      </clipPath>
      <path
        d="M320 44c-6-10-18-14-30-24 2 12 8 22 20 30M320 44c6-10 18-14 30-24-2 12-8 22-20 30"
        fill="var(--sheet)"
        strokeWidth="2.2"
      />
      <path d="M290 20c-6 0-9 3-8 8M350 20c6 0 9 3 8 8" strokeWidth="2" />
      <path d="M286 204v-42c0-20 14-32 34-32s34 12 34 32v42z" fill="var(--sheet)" strokeWidth="2.6" />
      <path d="M294 204v-40c0-15 10-25 26-25s26 10 26 25v40M320 139v65M307 143v61M333 143v61" />
      <path d="M294 164h13M294 188h13M333 164h13M333 188h13" strokeWidth="3" />
      <circle cx="325" cy="176" r="2.4" fill="var(--sheet)" />
      <Torch x={268} />
      <Torch x={372} />
      <path d="M274 204h92l12 8H262zM262 212h116l14 9H248z" fill="var(--sheet)" strokeWidth="2" />
      <path d="M0 204h640" strokeWidth="2.4" />
      <path
        d="M248 221c-40 4-60 8-80 15M392 221c40 4 60 8 80 15M20 212h40M90 218h60M150 210h36M500 212h60M560 220h50M430 210h30M300 230h40M40 226h24"
        strokeWidth="1"
      />
    </svg>
  );
}
