import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readKey } from '../../map/cell-key.ts';
import { floodFrom } from '../../map/flood.ts';
import type { CellKey } from '../../map/map-model.ts';
import { useTerrainName } from '../../map/terrain-name.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { featureMax } from './label-dialog.tsx';
import styles from './paint-list.module.css';
import { useGrounds } from './use-grounds.ts';
import { cellsBetween, type PaintDesk } from './use-paint-desk.ts';

export interface CellDraft {
  readonly from: string;
  readonly to: string;
  readonly feature: string;
}

interface CellFormProps {
  readonly desk: PaintDesk;
  readonly draft: CellDraft;
  readonly onDraft: (draft: CellDraft) => void;
}

/** The cells the two fields mean; a text where they mean none. */
function useMeant({ desk, draft }: CellFormProps) {
  const { t } = useTranslation('paint');
  const [wasAsked, setAsked] = useState(false);
  const cellAt = (text: string): CellKey | undefined => {
    const key = readKey(text);
    return key !== undefined && desk.isThere(key) ? key : undefined;
  };
  const from = cellAt(draft.from);
  const to = draft.to.trim() === '' ? from : cellAt(draft.to);
  const fault = (text: string, key: CellKey | undefined) =>
    key === undefined && (wasAsked || text.trim() !== '') ? t('noCell', { example: '3,4' }) : undefined;
  const run = (deed: (keys: readonly CellKey[], from: CellKey) => void) => {
    setAsked(true);
    if (from !== undefined && to !== undefined) deed(cellsBetween(desk.map, from, to), from);
  };
  return { faults: { from: fault(draft.from, from), to: draft.to === '' ? undefined : fault(draft.to, to) }, run };
}

function Deeds(props: CellFormProps & { readonly run: ReturnType<typeof useMeant>['run'] }) {
  const { t } = useTranslation('paint');
  const { desk, draft, run } = props;
  const { grid } = desk.map;
  const fill = (from: CellKey) => desk.paint(floodFrom({ grid, isThere: desk.isThere, likeness: desk.likeness }, from));
  return (
    <div className={styles.deeds}>
      <Button type="submit" variant="primary">
        {t('paint')}
      </Button>
      <Button onClick={() => run((_, from) => fill(from))}>{t('fillFrom')}</Button>
      <Button onClick={() => run((_, from) => desk.label(from, draft.feature))}>{t('setFeature')}</Button>
      <Button onClick={() => run((keys) => desk.erase(keys))}>{t('tool.erase')}</Button>
    </div>
  );
}

/** What the painting tools do, with cells named by their keys. */
export function CellForm(props: CellFormProps) {
  const { t } = useTranslation('paint');
  const nameOf = useTerrainName();
  const { desk, draft, onDraft } = props;
  const { faults, run } = useMeant(props);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run((keys) => desk.paint(keys));
      }}
    >
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          label={t(end)}
          hint={t(`${end}Hint`)}
          autoComplete="off"
          data-testid={`cell-${end}`}
          value={draft[end]}
          error={faults[end]}
          onChange={(event) => onDraft({ ...draft, [end]: event.target.value })}
        />
      ))}
      <SelectField
        label={t('terrain')}
        value={desk.terrain}
        options={useGrounds(desk).map((terrain) => ({ value: terrain, label: nameOf(terrain) }))}
        onChange={(event) => desk.setTerrain(event.target.value)}
      />
      <TextField
        label={t('feature')}
        autoComplete="off"
        maxLength={featureMax}
        value={draft.feature}
        onChange={(event) => onDraft({ ...draft, feature: event.target.value })}
      />
      <Deeds {...props} run={run} />
    </form>
  );
}
