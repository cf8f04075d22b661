import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/select-field.tsx';
import { useOrder } from '../order.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';

/** Which picture stands before everybody; left out where the adventure brings none. */
export function BackdropChoice() {
  const { t } = useTranslation('play');
  const { table, adventure } = useShown();
  const order = useOrder();
  const backdrops = adventure?.backdrops ?? [];
  if (backdrops.length === 0) return null;
  return (
    <>
      <SelectField
        label={t('scene.backdrop')}
        value={table.backdrop?.id ?? ''}
        disabled={order.busy}
        onChange={(event) =>
          void order.give('backdrop:show', { backdropId: event.target.value === '' ? null : event.target.value })
        }
        options={[
          { value: '', label: t('scene.noBackdrop') },
          ...backdrops.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <RefusalNote text={order.refusal} />
    </>
  );
}
