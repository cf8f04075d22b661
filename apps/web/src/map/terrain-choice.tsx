import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/text-field.tsx';
import styles from './map-panel.module.css';
import { usualTerrains } from './terrain.ts';
import { useTerrainName } from './terrain-name.ts';

interface TerrainChoiceProps {
  readonly terrain: string;
  readonly feature: string;
  readonly onChange: (change: { readonly terrain?: string; readonly feature?: string }) => void;
}

/** Any name may be typed; the usual ones are offered. */
export function TerrainChoice({ terrain, feature, onChange }: TerrainChoiceProps) {
  const { t } = useTranslation('map');
  const nameOf = useTerrainName();
  const listId = useId();
  return (
    <div className={styles.terrainChoice}>
      <TextField
        label={t('terrain')}
        list={listId}
        maxLength={50}
        value={terrain}
        autoComplete="off"
        onChange={(event) => onChange({ terrain: event.target.value })}
      />
      <datalist id={listId}>
        {usualTerrains.map((name) => (
          <option key={name} value={name} label={nameOf(name)} />
        ))}
      </datalist>
      <TextField
        label={t('feature')}
        maxLength={200}
        value={feature}
        autoComplete="off"
        onChange={(event) => onChange({ feature: event.target.value })}
      />
    </div>
  );
}
