import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

interface WayBackProps {
  /** Asks for the link; nothing when it was refused, which is then said elsewhere. */
  readonly onAsk: () => Promise<string | undefined>;
}

/** A guest has no password: who lost the browser gets back by a link that the GM sends them by other means. */
export function WayBack({ onAsk }: WayBackProps) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string>();
  if (url !== undefined) return <CopyButton text={url} label={t('table.copyWayBack')} />;
  return <Button onClick={async () => setUrl(await onAsk())}>{t('table.wayBack')}</Button>;
}
