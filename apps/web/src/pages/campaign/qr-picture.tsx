import { use } from 'react';
import styles from './campaign-page.module.css';

interface QrPictureProps {
  readonly text: string;
  readonly alt: string;
  readonly caption: string;
}

/** Only the server's digest of an invitation is kept, so the picture of its address can be drawn nowhere but here. */
const library = () => import('qrcode');
let loading: ReturnType<typeof library> | undefined;

function loaded(): ReturnType<typeof library> {
  loading ??= library();
  return loading;
}

/** Four cells of white around it are part of the standard (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

export function QrPicture({ text, alt, caption }: QrPictureProps) {
  const { modules } = use(loaded()).create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const cells = Array.from(data, (dark, at) => (dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : ''));
  const edge = size + 2 * quiet;
  return (
    <figure className={styles.qr}>
      <svg viewBox={`${-quiet} ${-quiet} ${edge} ${edge}`} role="img" aria-label={alt} shapeRendering="crispEdges">
        <path d={cells.join('')} fill="currentColor" />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
