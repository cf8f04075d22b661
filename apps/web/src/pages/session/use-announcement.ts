import type { SessionView, ViewEvent } from '@moothall/client';
import { useTable, useTableEvents } from '@moothall/react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

function nameOf({ gm, participants }: SessionView, userId: string | undefined, fallback: string): string {
  if (gm.id === userId) return gm.name;
  return participants.find(({ user }) => user.id === userId)?.character.name ?? fallback;
}

/** What is worth saying aloud to somebody who does not see it happen. */
function announce(t: TFunction, event: ViewEvent, session: SessionView): string | undefined {
  switch (event.type) {
    case 'chat:posted': {
      const { userId, as, text } = event.payload.message;
      return t('table.saidAloud', { name: as ?? nameOf(session, userId, t('table.someone')), text });
    }
    case 'participant:joined':
      return t('table.joinedAloud', { name: event.payload.participant.character.name });
    case 'participant:left':
      return t('table.leftAloud', { name: nameOf(session, event.payload.userId, t('table.someone')) });
    case 'participant:updated': {
      const seat = session.participants.find(({ id }) => id === event.payload.participantId);
      return event.payload.changes.ready === true && seat !== undefined
        ? t('table.readyAloud', { name: seat.character.name })
        : undefined;
    }
    case 'node:changed':
      return t('table.sceneAloud', { title: event.payload.nodeTitle });
    case 'session:updated':
      if (event.payload.status === event.payload.oldStatus || event.payload.oldStatus === undefined) return undefined;
      if (event.payload.status === 'paused') return t('table.curtain');
      return event.payload.oldStatus === 'paused' ? t('table.resumedAloud') : undefined;
    default:
      return undefined;
  }
}

export interface Announcement {
  readonly text: string;
  /** Of several tellers the one who spoke last is heard. */
  readonly at: number;
}

/** The newest line for the live region. Nothing is read out again that was missed meanwhile: the banner counts it. */
export function useAnnouncement(): Announcement {
  const { t } = useTranslation();
  const { snapshot } = useTable();
  const [said, setSaid] = useState<Announcement>({ text: '', at: 0 });
  useTableEvents((event, stamp) => {
    if (stamp.missed || snapshot.view === null || stamp.by === snapshot.you?.userId) return;
    const fresh = announce(t, event, snapshot.view.session);
    if (fresh !== undefined) setSaid({ text: fresh, at: performance.now() });
  });
  return said;
}
