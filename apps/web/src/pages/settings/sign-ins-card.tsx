import { useClient } from '@moothall/react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { formatMoment } from '../../i18n/format.ts';
import { browserName } from '../../shapes/browser-name.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './settings.module.css';

interface SignIn {
  readonly id: string;
  readonly createdAt: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly current: boolean;
}

/** Where this person is signed in, and the ways out. */
export function SignInsCard({ asked }: { readonly asked: Asked<{ readonly signIns: readonly SignIn[] }> }) {
  const { t } = useTranslation();
  const client = useClient();
  const deed = useDeed();
  const refusal = useRefusal();
  const signIns = asked.data?.signIns;
  const end = async (id: string) => {
    await deed.run(() => client.call('endSignIn', { params: { signInId: id } }));
    asked.again();
  };
  const endAll = async (which: 'all' | 'others') => {
    await deed.run(() => client.call('endSignIns', { query: { which } }));
    if (which === 'all') await client.account.me();
    else asked.again();
  };
  const error = refusal(deed.error ?? asked.error);
  return (
    <Card title={t('people.signIns')}>
      <div className={styles.form}>
        {error !== undefined && <Banner tone="bad">{error}</Banner>}
        {signIns === undefined && error === undefined && <Skeleton lines={2} />}
        <ul className={styles.list}>
          {signIns?.map((signIn) => (
            <SignInRow key={signIn.id} signIn={signIn} onEnd={() => void end(signIn.id)} busy={deed.busy} />
          ))}
        </ul>
        <div className={styles.buttons}>
          {signIns !== undefined && signIns.length > 1 && (
            <Button busy={deed.busy} onClick={() => void endAll('others')}>
              {t('people.endOthers')}
            </Button>
          )}
          <Button busy={deed.busy} onClick={() => void endAll('all')}>
            {t('people.endAll')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

interface SignInRowProps {
  readonly signIn: SignIn;
  readonly onEnd: () => void;
  readonly busy: boolean;
}

function SignInRow({ signIn: { createdAt, userAgent, address, current }, onEnd, busy }: SignInRowProps) {
  const { t, i18n } = useTranslation();
  const name = browserName(userAgent) ?? t('people.unknownBrowser');
  const date = formatMoment(createdAt, i18n.language, Date.now());
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <strong>{name}</strong> {current && <Chip tone="solid">{t('people.thisOne')}</Chip>}
        <small>{[address, t('people.since', { date })].filter((part) => part !== null).join(', ')}</small>
      </span>
      {!current && (
        <Button busy={busy} onClick={onEnd} aria-label={`${t('people.endSignIn')}: ${name}`}>
          {t('people.endSignIn')}
        </Button>
      )}
    </li>
  );
}
