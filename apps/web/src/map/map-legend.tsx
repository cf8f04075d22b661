import { useTranslation } from 'react-i18next';
import canvas from './map-canvas.module.css';
import styles from './map-panel.module.css';
import type { MapDesk } from './use-map-desk.ts';

function Sample(props: { readonly fill: string | undefined }) {
  return (
    <svg className={`${canvas.cells} ${styles.sample}`} viewBox="0 0 28 20" aria-hidden="true">
      <rect className={canvas.green} width="28" height="20" />
      {props.fill !== undefined && <rect width="28" height="20" fill={props.fill} />}
    </svg>
  );
}

/** Which pattern says what; for the GM, and only where there is fog. */
export function MapLegend({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  if (!desk.isGm) return null;
  if (!desk.map.fog) return <p className={styles.legend}>{t('noFog')}</p>;
  const rows = [
    { label: t('unknownToAll'), fill: 'url(#map-nobody)' },
    { label: t('knownToSome'), fill: 'url(#map-some)' },
    { label: t('knownToAll'), fill: undefined },
  ];
  return (
    <details className={styles.legend} open={window.matchMedia('(min-width: 58rem)').matches}>
      <summary>{t('legend')}</summary>
      <ul className={styles.legendRows}>
        {rows.map(({ label, fill }) => (
          <li key={label}>
            <Sample fill={fill} />
            {label}
          </li>
        ))}
      </ul>
    </details>
  );
}
