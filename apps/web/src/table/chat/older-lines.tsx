import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import type { OlderChat } from './use-older-chat.ts';

export function OlderLines({ hasMore, busy, error, load }: OlderChat) {
  const { t } = useTranslation('play');
  if (!hasMore) return null;
  return (
    <>
      <Button busy={busy} onClick={load}>
        {t('chat.older')}
      </Button>
      <RefusalNote text={error} />
    </>
  );
}
