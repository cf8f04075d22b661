import type { ViewEvent } from '@moothall/client';
import { useTableEvents } from '@moothall/react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { turnPlace } from '../../table/combat/turn-place.ts';
import { nameAtTable } from '../../table/shown.tsx';
import type { Announcement } from '../session/use-announcement.ts';
import type { ShownSession } from '../session/use-shown-session.ts';

type EventOf<T extends ViewEvent['type']> = Extract<ViewEvent, { readonly type: T }>['payload'];

function rolled(t: TFunction<'play'>, { roll }: EventOf<'dice:rolled'>, shown: ShownSession): string {
  const name = roll.as ?? nameAtTable(shown, roll.userId) ?? t('someone');
  if (roll.total === null) return t('aloud.blind', { name });
  const end = roll.success === undefined ? '' : ` ${t(roll.success ? 'dice.success' : 'dice.failure')}`;
  return `${t('aloud.rolled', { name, what: roll.label ?? roll.notation, total: roll.total })}${end}`;
}

function fought(t: TFunction<'play'>, { combat }: EventOf<'combat:updated'>, shown: ShownSession): string | undefined {
  const before = shown.table.combat;
  if (combat === null) return t('aloud.fightOver');
  const { active, round } = combat;
  if (before !== null && before.active === active && before.round === round) return undefined;
  const place = turnPlace(combat, shown.you.participantId);
  if (place === 'now') return t('combat.yourTurn');
  const name = combat.combatants.find(({ id }) => id === active)?.name;
  const turn = name === undefined ? t('aloud.fight') : t('aloud.turn', { name, round });
  return place === 'next' ? `${turn} ${t('combat.youAreNext')}` : turn;
}

function announce(t: TFunction<'play'>, event: ViewEvent, shown: ShownSession): string | undefined {
  switch (event.type) {
    case 'dice:rolled':
      return rolled(t, event.payload, shown);
    case 'dice:requested': {
      const { request } = event.payload;
      const isAsked = shown.you.participantId !== null && request.participantIds.includes(shown.you.participantId);
      return isAsked ? t('aloud.asked', { what: request.label ?? request.notation }) : undefined;
    }
    case 'combat:updated':
      return fought(t, event.payload, shown);
    case 'node:voted': {
      const choice = shown.table.node?.choices.find(({ id }) => id === event.payload.choiceId);
      return choice && t('aloud.voted', { text: choice.text, votes: t('scene.votes', { count: event.payload.count }) });
    }
    case 'handout:shown':
      return t('handout.fresh');
    case 'safety:raised':
      return t('safety.raised');
    case 'safety:acknowledged':
      return t('safety.acknowledged');
    case 'gm:preparing':
      return event.payload.preparing ? undefined : t('aloud.prepared');
    default:
      return undefined;
  }
}

/** Rolls, turns, requests, votes and the safety card for the live region; one's own rolls too, since they were thrown here. */
export function useTableAnnouncement(shown: ShownSession): Announcement {
  const { t } = useTranslation('play');
  const [said, setSaid] = useState<Announcement>({ text: '', at: 0 });
  useTableEvents((event, stamp) => {
    if (stamp.missed) return;
    const text = announce(t, event, shown);
    if (text !== undefined) setSaid({ text, at: performance.now() });
  });
  return said;
}
