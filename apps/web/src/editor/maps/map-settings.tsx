import type { AdventureMap } from '@moothall/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureField } from '../../pictures/picture-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ChangeDocument } from '../document/editor-document.ts';
import { changeMap } from '../document/maps.ts';
import styles from './map-settings.module.css';
import { type Reshaped, regridded, resized, sideMax } from './resize-map.ts';

interface SettingsProps {
  readonly map: AdventureMap;
  readonly change: ChangeDocument;
}

/** Contract 5. */
const nameMax = 100;

/** A name that cannot be kept yet stays in the field and is said to be missing. */
function NameField({ map, change }: SettingsProps) {
  const { t } = useTranslation('paint');
  const [empty, setEmpty] = useState<string | null>(null);
  const rename = (name: string) => {
    if (name.trim() === '') return setEmpty(name);
    setEmpty(null);
    change(t('undo.rename'), (document) => changeMap(document, map.id, { name }), { mergeKey: `map-name ${map.id}` });
  };
  return (
    <TextField
      label={t('name')}
      autoComplete="off"
      maxLength={nameMax}
      value={empty ?? map.name}
      error={empty === null ? undefined : t('nameMissing')}
      data-testid="map-name"
      onChange={(event) => rename(event.target.value)}
    />
  );
}

/** A whole number of cells within the limits; nothing for anything else. */
function readSide(text: string): number | undefined {
  const side = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return side >= 1 && side <= sideMax ? side : undefined;
}

/** What would lose painted cells is asked about first. */
function useReshape({ map, change }: SettingsProps) {
  const { t } = useTranslation('paint');
  const [asked, setAsked] = useState<Reshaped | null>(null);
  const apply = ({ map: next }: Reshaped) => {
    const { grid, width, height, cells } = next;
    change(t('undo.resize'), (document) => changeMap(document, map.id, { grid, width, height, cells }));
    setAsked(null);
  };
  const ask = (reshaped: Reshaped) => {
    if (reshaped.lost > 0) setAsked(reshaped);
    else apply(reshaped);
  };
  const question = (
    <Dialog
      title={t('loseTitle')}
      description={t('loseText', { count: asked?.lost ?? 0 })}
      open={asked !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) setAsked(null);
      }}
      actions={
        <>
          <DialogClose asChild>
            <Button>{t('cancel')}</Button>
          </DialogClose>
          <Button variant="danger" data-testid="lose-cells" onClick={() => asked !== null && apply(asked)}>
            {t('loseNow', { count: asked?.lost ?? 0 })}
          </Button>
        </>
      }
    />
  );
  return { ask, question };
}

function SizeForm({ map, onSize }: { readonly map: AdventureMap; readonly onSize: (reshaped: Reshaped) => void }) {
  const { t } = useTranslation('paint');
  const [typed, setTyped] = useState({ width: String(map.width), height: String(map.height) });
  const [width, height] = [readSide(typed.width), readSide(typed.height)];
  const fault = t('sideFault', { max: sideMax });
  const isSame = width === map.width && height === map.height;
  return (
    <form
      className={styles.size}
      onSubmit={(event) => {
        event.preventDefault();
        if (width !== undefined && height !== undefined && !isSame) onSize(resized(map, { width, height }));
      }}
    >
      {(['width', 'height'] as const).map((side) => (
        <TextField
          key={side}
          label={t(side)}
          inputMode="numeric"
          autoComplete="off"
          data-testid={`map-${side}`}
          value={typed[side]}
          error={readSide(typed[side]) === undefined ? fault : undefined}
          onChange={(event) => setTyped((old) => ({ ...old, [side]: event.target.value }))}
        />
      ))}
      <Button type="submit" disabled={width === undefined || height === undefined || isSame}>
        {t('resize')}
      </Button>
    </form>
  );
}

/** Name, grid, size, fog and picture of a map. */
export function MapSettings({ map, change }: SettingsProps) {
  const { t } = useTranslation('paint');
  const { ask, question } = useReshape({ map, change });
  return (
    <details className={styles.settings} data-testid="map-settings">
      <summary>{t('settings', { grid: t(map.grid), width: map.width, height: map.height })}</summary>
      <div className={styles.fields}>
        <NameField map={map} change={change} />
        <Segmented
          label={t('grid')}
          value={map.grid}
          options={[
            { value: 'hex', label: t('hex') },
            { value: 'square', label: t('square') },
          ]}
          onChange={(grid) => ask(regridded(map, grid))}
        />
        <SizeForm key={`${map.width} ${map.height}`} map={map} onSize={ask} />
        <SwitchField
          label={t('fog')}
          hint={t('fogHint')}
          checked={map.fog}
          onChange={(fog) => change(t('undo.fog'), (document) => changeMap(document, map.id, { fog }))}
        />
        <PictureField
          label={t('picture')}
          hint={t('pictureHint')}
          pictureId={map.pictureId}
          onChange={(pictureId) => change(t('undo.picture'), (document) => changeMap(document, map.id, { pictureId }))}
        />
      </div>
      {question}
    </details>
  );
}
