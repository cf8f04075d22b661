import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { D20 } from '../look/ornaments/d20.tsx';
import { Button } from '../ui/button.tsx';
import { StartFight } from './combat/start-fight.tsx';
import { AskForRoll } from './dice/ask-for-roll.tsx';
import { EndSession } from './end-session.tsx';
import styles from './gm-dock.module.css';
import { useKeyAction } from './keyboard/key-actions.tsx';
import { BackdropChoice } from './scene/backdrop-choice.tsx';
import { GoToScene } from './scene/go-to-scene.tsx';
import { useShown } from './shown.tsx';
import { StagingDock } from './staging/staging-dock.tsx';
import { ViewAs } from './staging/view-as.tsx';
import { HandoutComposer } from './things/handout-composer.tsx';

export interface DockCommands {
  readonly onPause: (message: string | undefined) => void;
  readonly onResume: () => void;
  readonly onEnd: (end: { outcome: 'completed' | 'cancelled'; notes?: string }) => void;
}

interface GmDockProps {
  readonly commands: DockCommands;
  /** A player's table, for the GM to look at. */
  readonly preview?: ReactNode;
}

/** The longest message that still fits the curtain. */
const longestPauseMessage = 300;

function Pause(props: { readonly onPause: DockCommands['onPause'] }) {
  const { t } = useTranslation();
  const [message, setMessage] = useState('');
  const pause = () => props.onPause(message.trim() === '' ? undefined : message.trim());
  useKeyAction('pause', pause);
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
      <Button data-testid="pause-session" onClick={pause}>
        {t('table.pause')}
      </Button>
    </div>
  );
}

function Resume(props: { readonly onResume: () => void }) {
  const { t } = useTranslation();
  useKeyAction('pause', props.onResume);
  return (
    <Button variant="primary" data-testid="resume-session" onClick={props.onResume}>
      {t('table.resume')}
    </Button>
  );
}

/** What the GM does to the table as a whole. */
function Tools(props: { readonly preview: ReactNode }) {
  const { t } = useTranslation('play');
  const { session, table } = useShown();
  const isActive = session.status === 'active';
  return (
    <div className={styles.tools}>
      <GoToScene />
      <HandoutComposer />
      {isActive && (
        <AskForRoll
          trigger={
            <Button data-testid="dice-request">
              <D20 />
              {t('dice.askAll')}
            </Button>
          }
        />
      )}
      {table.combat === null && <StartFight />}
      <ViewAs>{props.preview}</ViewAs>
      <BackdropChoice />
    </div>
  );
}

export function GmDock({ commands, preview }: GmDockProps) {
  const { status } = useShown().session;
  return (
    <div className={styles.dock}>
      <StagingDock />
      <div className={styles.session}>
        {status === 'active' && <Pause onPause={commands.onPause} />}
        {status === 'paused' && <Resume onResume={commands.onResume} />}
        <EndSession canComplete={status !== 'waiting'} onEnd={commands.onEnd} />
      </div>
      <Tools preview={preview} />
    </div>
  );
}
