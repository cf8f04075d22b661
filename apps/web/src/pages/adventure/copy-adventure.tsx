import { useClient } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

/** Out as a file and in again: the copy is the reader's own in every respect, and may be changed. */
export function CopyAdventure({ id }: { readonly id: string }) {
  const { t } = useTranslation('reading');
  const client = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const refusal = useRefusal();
  const copy = async () => {
    const made = await deed.run(async () => {
      const file = await client.call('exportAdventure', { params: { id } });
      return file.ok ? await client.call('importAdventure', { body: file.data }) : file;
    });
    if (made !== undefined) await navigate({ to: '/adventures/$id/edit', params: { id: made.adventure.id } });
  };
  return (
    <>
      <Button title={t('copyHint')} busy={deed.busy} onClick={() => void copy()}>
        {deed.busy ? t('copying') : t('copy')}
      </Button>
      <LiveRegion text={deed.busy ? t('copying') : ''} />
      {deed.error !== undefined && (
        <Dialog open onOpenChange={(open) => open || deed.forget()} title={t('copyFailed')}>
          <p>{refusal(deed.error)}</p>
        </Dialog>
      )}
    </>
  );
}
