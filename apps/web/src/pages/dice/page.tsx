import type { StatedDice } from '@moothall/client';
import { type ChangeEvent, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playMessagesOf } from '../../i18n/play-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './dice.module.css';
import { DiceVerdict } from './dice-verdict.tsx';
import { parseDiceExport } from './read-dice-export.ts';

type Chosen = { readonly stated: StatedDice | null };

/** For anybody with an export in hand; needs no account and no server. */
export default function DiceRoute() {
  const { t, i18n } = useTranslation('play');
  use(playMessagesOf(i18n));
  const [chosen, setChosen] = useState<Chosen>();
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    setChosen(file === undefined ? undefined : { stated: parseDiceExport(await file.text()) });
  };
  return (
    <>
      <PageHeader title={t('check.title')} lead={t('check.lead')} />
      <Card className={styles.page} framed>
        <div className={styles.verdict}>
          <TextField
            type="file"
            accept="application/json,.json"
            label={t('check.file')}
            hint={t('check.fileHint')}
            data-testid="dice-file"
            onChange={(event) => void read(event)}
          />
          {chosen?.stated === null && <Banner tone="bad">{t('check.unreadable')}</Banner>}
          {chosen !== undefined && chosen.stated !== null && <DiceVerdict stated={chosen.stated} />}
        </div>
      </Card>
    </>
  );
}
