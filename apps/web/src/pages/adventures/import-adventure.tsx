import type { CallError } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../data/use-refusal.ts';
import { type ExplainedFault, explainRefusal } from '../../faults/explain-refusal.ts';
import { ExplainedFaults } from '../../faults/explained-faults.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { placeInFile } from './place-in-file.ts';

/** As the server takes it; what is larger need not travel to be refused. */
const bytesMax = 8 * 1_024 * 1_024;

type Trouble =
  | { readonly kind: 'not-json' | 'too-large' }
  | { readonly kind: 'refused'; readonly error: CallError; readonly faults: readonly ExplainedFault[] };

function WhyNot(props: { readonly trouble: Trouble }) {
  const { t } = useTranslation('shelf');
  const refusal = useRefusal();
  const { trouble } = props;
  switch (trouble.kind) {
    case 'not-json':
      return <p>{t('notJson')}</p>;
    case 'too-large':
      return <p>{t('importTooLarge')}</p>;
    case 'refused':
      if (trouble.faults.length === 0) return <p>{refusal(trouble.error)}</p>;
      return (
        <>
          <p>{t('importFaults')}</p>
          <ExplainedFaults faults={trouble.faults} />
        </>
      );
  }
}

function useImport() {
  const client = useClient();
  const navigate = useNavigate();
  const { i18n } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const read = async (file: File): Promise<Trouble | null> => {
    if (file.size > bytesMax) return { kind: 'too-large' };
    let body: unknown;
    try {
      body = JSON.parse(await file.text());
    } catch {
      return { kind: 'not-json' };
    }
    // Whatever the file holds: the server says what is wrong with it.
    const answer = await client.call('importAdventure', { body: body as never });
    if (!answer.ok) {
      const { error } = answer;
      const placeOf = (path: readonly (string | number)[]) => placeInFile(body, path, i18n);
      return {
        kind: 'refused',
        error,
        faults: await explainRefusal({ kind: 'adventure', file: body, error, placeOf }, i18n),
      };
    }
    await navigate({ to: '/adventures/$id', params: { id: answer.data.adventure.id } });
    return null;
  };
  const take = async (file: File) => {
    setBusy(true);
    setTrouble(await read(file));
    setBusy(false);
  };
  return { isBusy, trouble, take, dismiss: () => setTrouble(null) };
}

/** A file becomes an adventure of one's own, or nothing of it does and every fault is named. */
export function ImportAdventure() {
  const { t } = useTranslation('shelf');
  const { isBusy, trouble, take, dismiss } = useImport();
  return (
    <>
      <FileButton
        label={isBusy ? t('importing') : t('import')}
        accept="application/json,.json"
        onFile={(file) => void take(file)}
      />
      <LiveRegion text={isBusy ? t('importing') : ''} />
      {trouble !== null && (
        <Dialog open onOpenChange={(open) => open || dismiss()} title={t('importFailed')}>
          <WhyNot trouble={trouble} />
        </Dialog>
      )}
    </>
  );
}
