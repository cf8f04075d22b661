import type { AdventureMap } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import type { EditorPartProps } from '../document/editor-document.ts';
import { addMap, newMapId, removeMap } from '../document/maps.ts';
import { duplicateMap } from './duplicate-map.ts';
import styles from './map-shelf.module.css';

/** Contract 5 and packages/domain/src/vocabulary/adventure.ts. */
const mapsMax = 50;
/** Fits a screen at a size one can paint at. */
const firstSize = { width: 20, height: 15 };

interface ShelfProps extends EditorPartProps {
  readonly chosen: AdventureMap | undefined;
}

function Deeds({ document, change, onSelect, chosen }: ShelfProps) {
  const { t } = useTranslation('paint');
  const isFull = document.maps.length >= mapsMax;
  const add = () => {
    const name = t('newMap');
    onSelect(newMapId(document, name));
    change(t('undo.add'), (old) => addMap(old, { name, grid: 'hex', ...firstSize }));
  };
  const duplicate = (map: AdventureMap) => {
    const name = t('copyOf', { name: map.name }).slice(0, 100);
    onSelect(newMapId(document, name));
    change(t('undo.duplicate'), (old) => duplicateMap(old, map.id, name));
  };
  const remove = (map: AdventureMap) => {
    const others = document.maps.filter(({ id }) => id !== map.id);
    onSelect(others[0]?.id ?? null);
    change(t('undo.delete'), (old) => removeMap(old, map.id));
  };
  return (
    <div className={styles.deeds}>
      <Button
        variant={document.maps.length === 0 ? 'primary' : 'plain'}
        data-testid="map-add"
        disabled={isFull}
        onClick={add}
      >
        {t('add')}
      </Button>
      {chosen !== undefined && (
        <>
          <Button data-testid="map-duplicate" disabled={isFull} onClick={() => duplicate(chosen)}>
            {t('duplicate')}
          </Button>
          <ConfirmButton
            label={t('delete')}
            title={t('deleteTitle', { name: chosen.name })}
            text={t('deleteText', { count: Object.keys(chosen.cells).length })}
            confirmLabel={t('deleteNow')}
            testId="map-delete"
            onConfirm={() => remove(chosen)}
          />
        </>
      )}
      {isFull && <span>{t('full', { count: mapsMax })}</span>}
    </div>
  );
}

/** All maps of the adventure; one of them lies on the board. */
export function MapShelf(props: ShelfProps) {
  const { t } = useTranslation('paint');
  const { document, chosen, onSelect } = props;
  return (
    <div className={styles.shelf}>
      {document.maps.length > 0 && (
        <ul className={styles.maps} aria-label={t('maps')}>
          {document.maps.map(({ id, name, grid, width, height }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.map}
                data-testid={`map-${id}`}
                aria-pressed={id === chosen?.id}
                onClick={() => onSelect(id)}
              >
                <span className={styles.name}>{name}</span>
                <span>{t('facts', { grid: t(grid), width, height })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Deeds {...props} />
    </div>
  );
}
