import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './campaign-page.module.css';
import { QrPicture } from './qr-picture.tsx';

interface InviteLinkProps {
  readonly url: string;
  /** Where it was mailed to, if it was. */
  readonly email: string | undefined;
  readonly onAnother: () => void;
}

/** The one moment at which the address of an invitation is known: to copy, to open on a phone. */
export function InviteLink({ url, email, onAnother }: InviteLinkProps) {
  const { t } = useTranslation('campaigns');
  const [wantsQr, setWantsQr] = useState(false);
  return (
    <div className={styles.form} data-testid="invite-made">
      <Banner tone="good">{email === undefined ? t('invite.made') : t('invite.sent', { email })}</Banner>
      <p className={styles.url}>
        <code data-testid="invite-url">{url}</code>
      </p>
      <div className={styles.spread}>
        <CopyButton text={url} label={t('invite.copy')} variant="primary" />
        <Button onClick={onAnother}>{t('invite.another')}</Button>
      </div>
      <details className={styles.details} onToggle={(event) => setWantsQr(event.currentTarget.open)}>
        <summary>{t('invite.qr')}</summary>
        {wantsQr && (
          <Suspense fallback={<Skeleton lines={3} />}>
            <QrPicture text={url} alt={t('invite.qrAlt')} caption={t('invite.qrCaption')} />
          </Suspense>
        )}
      </details>
    </div>
  );
}
