import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askForPicturesAgain } from '../map/asking-again.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { useOrder } from './order.tsx';
import { RefusalNote } from './refusal-note.tsx';

/** The session plays the adventure as it was when it was opened, until the GM takes over what was written since. */
export function RefreshAdventure() {
  const { t } = useTranslation('play');
  const order = useOrder();
  const toast = useToast();
  const queryClient = useQueryClient();
  const refresh = async () => {
    if ((await order.give('adventure:refresh', {})) === undefined) return;
    toast({ title: t('refresh.done') });
    askForPicturesAgain();
    // What the GM reads ahead of the table comes from the adventure itself.
    await queryClient.invalidateQueries({ queryKey: ['adventure'] });
  };
  return (
    <>
      <Dialog
        title={t('refresh.title')}
        description={t('refresh.text')}
        trigger={
          <Button variant="quiet" busy={order.busy}>
            {t('refresh.open')}
          </Button>
        }
        actions={
          <>
            <DialogClose asChild>
              <Button>{t('cancel')}</Button>
            </DialogClose>
            <DialogClose asChild>
              <Button variant="primary" onClick={() => void refresh()}>
                {t('refresh.confirm')}
              </Button>
            </DialogClose>
          </>
        }
      />
      <RefusalNote text={order.refusal} />
    </>
  );
}
