import type { ReactNode } from 'react';
import type { ChatMessage } from '../shapes/chat-message.ts';
import type { Connection } from '../shapes/connection.ts';
import type { Presence } from '../shapes/participant.ts';
import type { Roll } from '../shapes/roll.ts';
import type { Scene } from '../shapes/scene.ts';
import type { Session } from '../shapes/session.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { ChatPanel } from './chat-panel.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { DiceTray } from './dice-tray.tsx';
import { type Journal, JournalPanel } from './journal-panel.tsx';
import { type DrawMap, Middle } from './middle.tsx';
import { type PartyCommands, PartyPanel } from './party-panel.tsx';
import { PartyStrip } from './party-strip.tsx';
import { PausedCurtain } from './paused-curtain.tsx';
import { SceneCard } from './scene-card.tsx';
import { SceneStrip } from './scene-strip.tsx';
import { TableFrame } from './table-frame.tsx';

export interface TableScreenProps {
  readonly session: Session;
  readonly userId: string;
  readonly gmPresence: Presence;
  readonly scene: Scene | null;
  readonly messages: readonly ChatMessage[];
  /** Missing where dice are not rolled. */
  readonly rolls?: readonly Roll[] | undefined;
  readonly journal: Journal;
  readonly connection: Connection;
  readonly nowMs: number;
  /** The newest thing worth saying aloud. */
  readonly announcement?: string;
  readonly chatError?: string | undefined;
  readonly diceError?: string | undefined;
  readonly typing?: readonly string[] | undefined;
  readonly onChat?: ((text: string) => boolean) | undefined;
  readonly onTyping?: ((text: string) => void) | undefined;
  readonly onRoll?: ((notation: string) => void) | undefined;
  readonly onChoose?: ((choiceId: string) => void) | undefined;
  readonly onTryNow: () => void;
}

export interface TableMap {
  readonly id: string;
  readonly draw: DrawMap;
}

interface Parts {
  readonly stripEnd: ReactNode;
  readonly notices?: ReactNode;
  readonly rail?: ReactNode;
  /** The map on the table, beside the scene's text. */
  readonly map?: TableMap | undefined;
  /** Beside the switch between scene and map. */
  readonly middleEnd?: ReactNode;
  readonly partyCommands?: PartyCommands | undefined;
  readonly dock?: ReactNode;
}

function Curtain({ session, userId, nowMs }: Pick<TableScreenProps, 'session' | 'userId' | 'nowMs'>) {
  const people = [session.gm, ...session.participants.map((participant) => participant.user)];
  const by = people.find((person) => person.id === session.pausedBy)?.name ?? null;
  return (
    <PausedCurtain
      by={by}
      message={session.pauseMessage}
      since={session.pausedAt}
      nowMs={nowMs}
      forGm={session.gm.id === userId}
    />
  );
}

/** What GM and players have in common; each adds their own parts. */
export function TableScreen({ parts, ...props }: TableScreenProps & { readonly parts: Parts }) {
  const { session, userId, scene } = props;
  const paused = session.status === 'paused';
  const isGm = session.gm.id === userId;
  const curtain = paused && <Curtain session={session} userId={userId} nowMs={props.nowMs} />;
  return (
    <>
      <LiveRegion text={props.announcement ?? ''} />
      <TableFrame
        strip={
          <SceneStrip adventureTitle={session.adventure.title} status={session.status} scene={scene}>
            {parts.stripEnd}
          </SceneStrip>
        }
        banner={
          <>
            <ConnectionBanner connection={props.connection} onTryNow={props.onTryNow} />
            {isGm && curtain}
            {parts.notices}
          </>
        }
        rail={parts.rail}
        middle={
          <Middle
            sceneId={scene?.id}
            scene={<SceneCard scene={scene} onChoose={paused ? undefined : props.onChoose} />}
            map={parts.map}
            end={parts.middleEnd}
          />
        }
        curtain={!isGm && curtain}
        partyStrip={<PartyStrip participants={session.participants} userId={userId} />}
        chat={
          <ChatPanel
            messages={props.messages}
            onSend={props.onChat}
            onTyping={props.onTyping}
            typing={props.typing}
            error={props.chatError}
          />
        }
        dice={
          props.rolls && (
            <DiceTray rolls={props.rolls} onRoll={paused ? undefined : props.onRoll} error={props.diceError} />
          )
        }
        party={
          <PartyPanel
            gm={{ ...session.gm, title: session.gmTitle, presence: props.gmPresence }}
            participants={session.participants}
            commands={parts.partyCommands}
          />
        }
        journal={<JournalPanel {...props.journal} />}
        dock={parts.dock}
        chatCount={props.messages.length}
      />
    </>
  );
}
