import { useTranslation } from 'react-i18next';
import styles from './map-chooser.module.css';

interface MapChooserProps {
  readonly maps: readonly { readonly id: string; readonly name: string }[];
  readonly currentId: string | null;
  readonly onShow: (mapId: string | null) => void;
}

/** Which of the adventure's maps lies on the table. */
export function MapChooser({ maps, currentId, onShow }: MapChooserProps) {
  const { t } = useTranslation();
  if (maps.length === 0) return null;
  return (
    <label className={styles.chooser}>
      <span>{t('table.showMap')}</span>
      <select
        className={styles.select}
        data-testid="map-chooser"
        value={currentId ?? ''}
        onChange={(event) => onShow(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{t('table.noMap')}</option>
        {maps.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
