import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { QrFrame } from '../ui/qr-frame.tsx';
import { SpacedCode } from '../ui/spaced-code.tsx';
import styles from './share-code.module.css';

interface ShareCodeProps {
  readonly code: string;
  readonly joinUrl: string;
  readonly qrUrl: string;
}

/** The one thing to read aloud: big enough for the far end of the table. */
export function ShareCode({ code, joinUrl, qrUrl }: ShareCodeProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.share}>
      <p className={styles.label}>{t('lobby.share')}</p>
      <p className={styles.code}>
        <SpacedCode code={code} large testId="join-code" />
      </p>
      <div className={styles.actions}>
        <CopyButton text={code} label={t('lobby.copyCode')} />
        <CopyButton text={joinUrl} label={t('lobby.copyLink')} />
        <Dialog title={t('lobby.qr')} trigger={<Button>{t('lobby.qr')}</Button>}>
          <QrFrame src={qrUrl} alt={t('lobby.qrAlt')} caption={t('lobby.qrCaption')} />
        </Dialog>
      </div>
      <p className={styles.url}>
        <a href={joinUrl} data-testid="join-url">
          {joinUrl}
        </a>
      </p>
    </div>
  );
}
