import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Unlinked } from '../look/ornaments/unlinked.tsx';
import type { Connection } from '../shapes/connection.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './connection-banner.module.css';

interface ConnectionBannerProps {
  readonly connection: Connection;
  readonly onTryNow: () => void;
}

/** From the fifth failed try on the banner says so and offers a hand; the tries go on by themselves. */
const failuresUntilOffer = 5;

function words(t: TFunction, connection: Connection): { readonly title: string; readonly text: string } {
  switch (connection.state) {
    case 'online':
      return { title: t('table.catchingUp', { count: connection.missed ?? 0 }), text: '' };
    case 'offline':
      return { title: t('table.offline'), text: t('table.offlineText') };
    case 'restarting':
      if (connection.attempt < failuresUntilOffer) {
        return { title: t('table.restarting'), text: t('table.restartingText') };
      }
      return { title: t('table.failing', { count: connection.attempt }), text: t('table.failingText') };
    case 'reconnecting':
      return connection.attempt >= failuresUntilOffer
        ? { title: t('table.failing', { count: connection.attempt }), text: t('table.failingText') }
        : { title: t('table.reconnectingBanner'), text: t('table.reconnectingText') };
  }
}

export function ConnectionBanner({ connection, onTryNow }: ConnectionBannerProps) {
  const { t } = useTranslation();
  if (connection.state === 'online' && (connection.missed ?? 0) === 0) return null;
  const { title, text } = words(t, connection);
  const unsent = connection.state === 'online' ? 0 : connection.unsent;
  const isTrying = connection.state === 'reconnecting' || connection.state === 'restarting';
  const failing = isTrying && connection.attempt >= failuresUntilOffer;
  const tone = connection.state === 'online' ? 'good' : failing || connection.state === 'offline' ? 'bad' : 'warn';
  return (
    <Banner
      className={styles.banner}
      tone={tone}
      role="status"
      icon={connection.state === 'online' ? undefined : <Unlinked />}
      data-testid="connection-banner"
      actions={failing ? <Button onClick={onTryNow}>{t('table.tryNow')}</Button> : undefined}
    >
      <strong>{title}</strong> {text} {unsent > 0 && <em>{t('table.unsent', { count: unsent })}.</em>}
    </Banner>
  );
}
