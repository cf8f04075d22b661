import type { Completion } from '@moothall/client';
import type { ReactNode } from 'react';
import type { ChatMessage } from '../shapes/chat-message.ts';
import type { Connection } from '../shapes/connection.ts';
import type { Presence } from '../shapes/participant.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { ChatPanel } from './chat-panel.tsx';
import { CombatPanel } from './combat/combat-panel.tsx';
import { TurnNote } from './combat/turn-note.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { DicePanel } from './dice/dice-panel.tsx';
import { openRequests } from './dice/request-state.ts';
import { type DrawMap, Middle } from './middle.tsx';
import type { PartyCommands } from './party/party-commands.ts';
import { PartyPanel } from './party/party-panel.tsx';
import { PartyStrip } from './party-strip.tsx';
import { PausedCurtain } from './paused-curtain.tsx';
import { SafetyCard } from './safety/safety-card.tsx';
import { SafetyNote } from './safety/safety-note.tsx';
import { sceneOf } from './scene/scene-of.ts';
import { ScenePanel } from './scene/scene-panel.tsx';
import { SceneStrip } from './scene-strip.tsx';
import { useShown } from './shown.tsx';
import { TableFrame } from './table-frame.tsx';
import { JournalPanel } from './things/journal-panel.tsx';

export interface TableTalk {
  readonly messages: readonly ChatMessage[];
  readonly typing?: readonly string[] | undefined;
  readonly error?: string | undefined;
  /** Missing for those who may only read. */
  readonly onSend?: ((text: string) => boolean) | undefined;
  readonly onTyping?: ((text: string) => void) | undefined;
  readonly complete?: ((text: string) => readonly Completion[]) | undefined;
  readonly older?: ReactNode;
}

export interface TableScreenProps {
  readonly gmPresence: Presence;
  readonly chat: TableTalk;
  readonly connection: Connection;
  readonly nowMs: number;
  /** The newest thing worth saying aloud. */
  readonly announcement?: string;
  readonly onTryNow: () => void;
}

export interface TableMap {
  readonly id: string;
  readonly draw: DrawMap;
}

interface Parts {
  readonly stripEnd: ReactNode;
  readonly notices?: ReactNode;
  /** The map on the table, beside the scene's text. */
  readonly map?: TableMap | undefined;
  /** Beside the switch between scene and map. */
  readonly middleEnd?: ReactNode;
  readonly partyCommands?: PartyCommands | undefined;
  readonly dock?: ReactNode;
}

function Curtain(props: { readonly nowMs: number; readonly forGm: boolean }) {
  const { gm, participants, pausedBy, pauseMessage, pausedAt } = useShown().session;
  const people = [gm, ...participants.map(({ user }) => user)];
  const by = people.find(({ id }) => id === pausedBy)?.name ?? null;
  return <PausedCurtain by={by} message={pauseMessage} since={pausedAt} {...props} />;
}

/** What GM and players have in common; each adds their own parts. */
export function TableScreen({ parts, ...props }: TableScreenProps & { readonly parts: Parts }) {
  const shown = useShown();
  const { session, you, table } = shown;
  const scene = sceneOf(shown);
  const isGm = you.role === 'gm';
  const curtain = session.status === 'paused' && <Curtain nowMs={props.nowMs} forGm={isGm} />;
  return (
    <>
      <LiveRegion text={props.announcement ?? ''} />
      <TableFrame
        strip={
          <SceneStrip adventureTitle={session.adventure.title} status={session.status} scene={scene}>
            {parts.stripEnd}
            <SafetyCard />
          </SceneStrip>
        }
        banner={
          <>
            <ConnectionBanner connection={props.connection} onTryNow={props.onTryNow} />
            <SafetyNote />
            {isGm && curtain}
            <TurnNote />
            {parts.notices}
          </>
        }
        middle={
          <Middle
            sceneId={scene?.id}
            scene={<ScenePanel />}
            map={parts.map}
            backdrop={table.backdrop}
            end={parts.middleEnd}
          />
        }
        curtain={!isGm && curtain}
        partyStrip={<PartyStrip sessionId={session.id} participants={session.participants} userId={you.userId} />}
        chat={<ChatPanel {...props.chat} />}
        dice={<DicePanel />}
        party={<PartyPanel gmPresence={props.gmPresence} commands={parts.partyCommands} />}
        combat={<CombatPanel />}
        journal={<JournalPanel />}
        dock={parts.dock}
        talk={props.chat.messages}
        handouts={table.handouts.length}
        isFighting={table.combat !== null}
        asked={session.status === 'active' ? openRequests(shown) : 0}
      />
    </>
  );
}
