import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../shapes/session.ts';
import { Button } from '../ui/button.tsx';
import { EndSession } from './end-session.tsx';
import styles from './gm-dock.module.css';

export interface DockCommands {
  readonly onPause: (message: string | undefined) => void;
  readonly onResume: () => void;
  readonly onEnd: (end: { outcome: 'completed' | 'cancelled'; notes?: string }) => void;
}

interface GmDockProps {
  readonly status: SessionStatus;
  readonly commands: DockCommands;
  /** Staging, cues, requests. */
  readonly children?: ReactNode;
}

/** The longest message that still fits the curtain. */
const longestPauseMessage = 300;

function Pause(props: { readonly onPause: DockCommands['onPause'] }) {
  const { t } = useTranslation();
  const [message, setMessage] = useState('');
  return (
    <div className={styles.pause}>
      <input
        className={styles.message}
        aria-label={t('table.pauseMessage')}
        placeholder={t('table.pauseMessage')}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
        maxLength={longestPauseMessage}
        autoComplete="off"
      />
      <Button
        data-testid="pause-session"
        onClick={() => props.onPause(message.trim() === '' ? undefined : message.trim())}
      >
        {t('table.pause')}
      </Button>
    </div>
  );
}

export function GmDock({ status, commands, children }: GmDockProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.dock}>
      <h2 className={styles.title}>{t('table.dock')}</h2>
      {children !== undefined && <div className={styles.more}>{children}</div>}
      {status === 'active' && <Pause onPause={commands.onPause} />}
      {status === 'paused' && (
        <Button variant="primary" data-testid="resume-session" onClick={commands.onResume}>
          {t('table.resume')}
        </Button>
      )}
      <EndSession canComplete={status !== 'waiting'} onEnd={commands.onEnd} />
    </div>
  );
}
