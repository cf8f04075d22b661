import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PaintDesk } from './use-paint-desk.ts';

/** Contract 5. */
export const featureMax = 200;

function LabelForm({ desk, at }: { readonly desk: PaintDesk; readonly at: string }) {
  const { t } = useTranslation('paint');
  const [text, setText] = useState(Object.hasOwn(desk.map.cells, at) ? (desk.map.cells[at]?.feature ?? '') : '');
  const save = () => {
    desk.label(at, text);
    desk.askLabel(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('feature')}
        hint={t('featureHint')}
        autoComplete="off"
        maxLength={featureMax}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <Button type="submit" variant="primary">
          {t('save')}
        </Button>{' '}
        <DialogClose asChild>
          <Button>{t('cancel')}</Button>
        </DialogClose>
      </p>
    </form>
  );
}

/** What stands on a cell, in words. */
export function LabelDialog({ desk }: { readonly desk: PaintDesk }) {
  const { t } = useTranslation('paint');
  const { labelAt } = desk;
  return (
    <Dialog
      title={t('labelTitle', { at: labelAt ?? '' })}
      open={labelAt !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) desk.askLabel(null);
      }}
    >
      {labelAt !== null && <LabelForm key={labelAt} desk={desk} at={labelAt} />}
    </Dialog>
  );
}
