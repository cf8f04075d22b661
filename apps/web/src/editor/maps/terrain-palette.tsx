import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerrainName } from '../../map/terrain-name.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './terrain-palette.module.css';
import { TerrainSwatch } from './terrain-swatch.tsx';
import { useGrounds } from './use-grounds.ts';
import type { PaintDesk } from './use-paint-desk.ts';

/** Contract 5. */
const nameMax = 50;

export function TerrainPalette({ desk }: { readonly desk: PaintDesk }) {
  const { t } = useTranslation('paint');
  const nameOf = useTerrainName();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  return (
    <section className={styles.palette} aria-label={t('palette')}>
      <fieldset className={styles.grounds} aria-label={t('terrain')}>
        {useGrounds(desk).map((terrain) => (
          <button
            key={terrain}
            type="button"
            className={styles.ground}
            data-testid={`terrain-${terrain}`}
            aria-pressed={desk.terrain === terrain}
            onClick={() => desk.setTerrain(terrain)}
          >
            <TerrainSwatch terrain={terrain} />
            <span>{nameOf(terrain)}</span>
          </button>
        ))}
      </fieldset>
      <form
        className={styles.other}
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '') return;
          desk.setTerrain(name);
          setTyped('');
        }}
      >
        <TextField
          label={t('otherTerrain')}
          autoComplete="off"
          maxLength={nameMax}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" disabled={name === ''}>
          {t('take')}
        </Button>
      </form>
    </section>
  );
}
