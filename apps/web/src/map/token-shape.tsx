import { useDrawable } from '../pictures/use-drawable.ts';
import type { TokenKind } from './map-model.ts';
import styles from './token.module.css';

function ring(points: number, radii: readonly [outer: number, inner: number]): string {
  const corners = Array.from({ length: points }, (_, at) => {
    const radius = at % 2 === 0 ? radii[0] : radii[1];
    const angle = ((at + 0.5) / points) * 2 * Math.PI;
    return `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}

const circle = 'M-45 0a45 45 0 1 1 90 0a45 45 0 1 1-90 0z';

/** The kind is told by the outline, so that it can be told in black and white. */
const outlines: Readonly<Record<TokenKind, string>> = {
  character: circle,
  npc: ring(8, [48, 48]),
  monster: ring(20, [48, 39]),
  object: 'M-42-42h84v84h-84z',
};

interface TokenShapeProps {
  readonly kind: TokenKind;
  readonly color: string;
  readonly letters: string;
  readonly pictureUrl?: string | undefined;
  readonly isHidden: boolean;
  readonly isYours: boolean;
  readonly conditions: number;
}

/** What fits a ring of every outline. */
const portraitRadius = 34;

/** A printed counter: rim in the token's own colour, on it a portrait or else initials in ink on paper. */
export function TokenShape({ kind, color, letters, pictureUrl, isHidden, isYours, conditions }: TokenShapeProps) {
  const hasPortrait = useDrawable(pictureUrl);
  return (
    <svg className={styles.shape} viewBox="-52 -52 104 104" aria-hidden="true" data-hidden={isHidden || undefined}>
      <path className={styles.rim} d={outlines[kind]} fill={color} />
      <path className={styles.face} d={outlines[kind]} transform="scale(0.74)" />
      {hasPortrait ? (
        <>
          <image
            className={styles.portrait}
            href={pictureUrl}
            x={-portraitRadius}
            y={-portraitRadius}
            width={2 * portraitRadius}
            height={2 * portraitRadius}
            preserveAspectRatio="xMidYMid slice"
          />
          <circle className={styles.portraitRim} r={portraitRadius} />
        </>
      ) : (
        <text className={styles.letters} y="12">
          {letters}
        </text>
      )}
      {isYours && <path className={styles.own} d="M-9-50l9 12l9-12z" />}
      {isHidden && (
        <g transform="translate(-34 -34)">
          <circle className={styles.badge} r="17" />
          <path className={styles.lid} d="M-10-3q10 11 20 0M-6 3l-3 5M6 3l3 5M0 4v6" />
        </g>
      )}
      {conditions > 0 && (
        <g transform="translate(32 32)">
          <circle className={styles.badge} r="17" />
          <text className={styles.badgeText} y="8">
            {conditions}
          </text>
        </g>
      )}
    </svg>
  );
}
