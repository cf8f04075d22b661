import type { TableView } from '@moothall/client';
import type { TFunction } from 'i18next';

export type Turn = TableView['game']['turnHistory'][number];

const outcomes = ['victory', 'defeat', 'fled', 'negotiated'] as const;
const statuses = ['active', 'paused', 'completed', 'cancelled'] as const;

function ofCombat(t: TFunction<'play'>, { metadata }: Turn): string {
  const outcome = outcomes.find((one) => one === metadata?.outcome);
  if (outcome !== undefined) return t('turns.fightOver', { outcome: t(`combat.outcomes.${outcome}`) });
  return t('turns.fight');
}

/** One line of what happened, in the reader's language wherever the server only names it. */
export function turnWords(t: TFunction<'play'>, turn: Turn): string {
  const { type, content, actorName, metadata } = turn;
  switch (type) {
    case 'narrative':
      return t('turns.scene', { title: content });
    case 'decision':
      return t('turns.choice', { text: content });
    case 'roll':
      return t('turns.roll', { name: actorName ?? t('someone'), what: content, total: metadata?.total ?? '?' });
    case 'combat':
      return ofCombat(t, turn);
    case 'system': {
      const status = statuses.find((one) => one === metadata?.status);
      return status === undefined ? content : t(`turns.status.${status}`);
    }
  }
}
