import { useTranslation } from 'react-i18next';
import type { AdventureCard } from '../../shapes/adventure.ts';
import type { ChatMessage } from '../../shapes/chat-message.ts';
import type { Connection } from '../../shapes/connection.ts';
import type { Session } from '../../shapes/session.ts';
import { AdventureFacts } from '../../table/adventure-facts.tsx';
import { ChatPanel } from '../../table/chat-panel.tsx';
import { ConnectionBanner } from '../../table/connection-banner.tsx';
import { ShareCode } from '../../table/share-code.tsx';
import { Card } from '../../ui/card.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './lobby.module.css';
import { LobbyActions } from './lobby-actions.tsx';
import type { LobbyCommands } from './lobby-commands.ts';
import { SeatList } from './seat-list.tsx';

export interface LobbyChat {
  readonly messages: readonly ChatMessage[];
  readonly typing: readonly string[];
  readonly error: string | undefined;
  readonly onSend: (text: string) => boolean;
  readonly onTyping: (text: string) => void;
}

interface LobbyProps {
  readonly session: Session;
  readonly userId: string;
  readonly adventure: Pick<AdventureCard, 'description' | 'recommendedPlayers' | 'estimatedDurationMinutes'>;
  readonly qrUrl: string;
  readonly chat: LobbyChat;
  readonly commands: LobbyCommands;
  readonly connection: Connection;
  readonly onTryNow: () => void;
  /** The newest thing worth saying aloud: who came, who is ready. */
  readonly announcement?: string;
}

export function Lobby(props: LobbyProps) {
  const { t } = useTranslation();
  const { session, userId, adventure, commands } = props;
  const isGm = session.gm.id === userId;
  return (
    <div data-testid="session-lobby">
      <LiveRegion text={props.announcement ?? ''} />
      <div className={styles.connection}>
        <ConnectionBanner connection={props.connection} onTryNow={props.onTryNow} />
      </div>
      <PageHeader kicker={t('lobby.kicker')} title={session.adventure.title} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {session.code !== undefined && session.joinUrl !== undefined && (
            <Card framed>
              <ShareCode code={session.code} joinUrl={session.joinUrl} qrUrl={props.qrUrl} />
            </Card>
          )}
          <SeatList session={session} userId={userId} onKick={isGm ? commands.onKick : undefined} />
        </div>
        <div className={styles.side}>
          <LobbyActions
            session={session}
            userId={userId}
            recommended={adventure.recommendedPlayers}
            commands={commands}
          />
          <section className={styles.talk} aria-labelledby="lobby-talk">
            <h2 id="lobby-talk">{t('lobby.talk')}</h2>
            <ChatPanel {...props.chat} />
          </section>
          <Card title={t('lobby.adventure')}>
            <p className={styles.description}>{adventure.description}</p>
            <AdventureFacts adventure={adventure} />
          </Card>
        </div>
      </div>
    </div>
  );
}
