import type { FaultName } from './counts.ts';
import type { World } from './world.ts';

const byEvent: Readonly<Record<string, FaultName>> = {
  'participant:left': 'leaves',
  'participant:returned': 'returns',
  'spectator:joined': 'spectators',
  'session:paused': 'pauses',
  'session:ended': 'ends',
  'participant:inactivated': 'seats inactive',
  'draft:added': 'drafts made',
  'draft:published': 'publications',
  'combat:ended': 'fights ended',
  'node:voted': 'votes',
  'game:updated': 'things moved',
  'character:updated': 'characters changed',
  'safety:raised': 'safety cards',
};

/** What the logs say happened, however it came about. */
export function countStory({ tables, counts }: World): void {
  for (const { fold } of tables) {
    for (const [index, commit] of fold.commits.entries()) {
      for (const event of commit.events) {
        const name = byEvent[event.type];
        if (name !== undefined) counts[name] += 1;
        if (event.type === 'participant:joined' && fold.states[index]?.status === 'active') counts['late joins'] += 1;
        if (event.type === 'chat:posted' && event.audience !== 'public') counts.whispers += 1;
        if (event.type === 'dice:rolled' && event.audience !== 'public') counts['rolls not for all'] += 1;
        if (event.type === 'handout:shown' && event.audience !== 'public') counts['handouts to some'] += 1;
        if (event.type === 'combat:started') {
          counts['hidden combatants'] += event.combat.combatants.filter(({ hidden }) => hidden).length;
        }
        const isKick =
          event.type === 'participant:kicked' || (event.type === 'spectator:left' && event.reason === 'kicked');
        if (isKick) counts[event.ban ? 'bans' : 'kicks'] += 1;
        const isTimed =
          event.type === 'session:expiring' || ('reason' in event && ['timeout', 'empty'].includes(event.reason ?? ''));
        if (isTimed) counts['timed acts'] += 1;
      }
    }
  }
}
