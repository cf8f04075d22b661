import { useTranslation } from 'react-i18next';
import { CellList } from './cell-list.tsx';
import styles from './map-list.module.css';
import { TokenList } from './token-list.tsx';
import type { MapDesk } from './use-map-desk.ts';

/** The whole map as lists and buttons: everything that can be done by drawing can be done here by keyboard. */
export function MapList({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  return (
    <section className={styles.list} data-testid="map-list" aria-label={t('canvas', { name: desk.map.name })}>
      <h2>{desk.map.name}</h2>
      <h3>{t('tokens')}</h3>
      <TokenList desk={desk} />
      <h3>{t('cells')}</h3>
      <CellList desk={desk} />
    </section>
  );
}
