import type { StatedDice } from '@moothall/client';
import { useClient } from '@moothall/react';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playMessagesOf } from '../../i18n/play-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './dice.module.css';
import { DiceVerdict } from './dice-verdict.tsx';
import { readDiceExport } from './read-dice-export.ts';

/** On the summary: the rolls one knows of this session, thrown again from the seed that was revealed at its end. */
export function SessionDice(props: { readonly sessionId: string }) {
  const { t, i18n } = useTranslation('play');
  use(playMessagesOf(i18n));
  const client = useClient();
  const [stated, setStated] = useState<StatedDice>();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const check = async () => {
    setState('busy');
    const answer = await client.call('exportSession', { params: { id: props.sessionId } });
    const read = answer.ok ? readDiceExport(answer.data) : null;
    setState(read === null ? 'failed' : 'idle');
    if (read !== null) setStated(read);
  };
  return (
    <Card title={t('check.ofSession')}>
      <div className={styles.verdict}>
        <p>{t('check.lead')}</p>
        {stated === undefined ? (
          <p className={styles.actions}>
            <Button busy={state === 'busy'} data-testid="check-dice" onClick={() => void check()}>
              {t('check.checkNow')}
            </Button>
            <ButtonLink to="/dice" variant="quiet">
              {t('check.otherFile')}
            </ButtonLink>
          </p>
        ) : (
          <DiceVerdict stated={stated} />
        )}
        {state === 'failed' && <Banner tone="bad">{t('check.failed')}</Banner>}
      </div>
    </Card>
  );
}
