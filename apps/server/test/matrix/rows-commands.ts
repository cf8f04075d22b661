import type { CommandType } from '@moothall/domain';
import { commandSamples } from '@moothall/domain/testing';
import type { Json } from '../wire-client.ts';
import { must } from './people.ts';
import { atTable, gmOnly, type Outcomes, ownerAndGm, playersAndGm, type Role, seated } from './roles.ts';
import { personOf } from './row.ts';
import type { Stage, World } from './world.ts';

/** One command, said by everybody over REST. Without a payload the sample of the protocol's own tests serves. */
export type CommandRow = {
  readonly stage: Stage;
  readonly outcomes: Outcomes;
  readonly payload?: (world: World, role: Role) => Json | Promise<Json>;
};

const duringPlay = (payload?: CommandRow['payload']): CommandRow => ({
  stage: 'active',
  outcomes: gmOnly,
  ...(payload === undefined ? {} : { payload }),
});
const ofPlayer = ({ seats }: World) => ({ participantId: seats.player.id });
const ofVisitor = ({ visitorId }: World) => ({ participantId: visitorId });
const visited = (payload: CommandRow['payload'] = ofVisitor): CommandRow => ({
  ...duringPlay(payload),
  stage: 'visited',
});
const fighting = (payload?: CommandRow['payload']): CommandRow => ({ ...duringPlay(payload), stage: 'fighting' });
const preparing = (payload?: CommandRow['payload']): CommandRow => ({ ...duringPlay(payload), stage: 'preparing' });

async function ownCharacter({ people }: World, role: Role): Promise<Json> {
  const person = personOf(role);
  if (person === null) return commandSamples['participant:change-character'];
  const made = await must(people, person, 'POST', '/characters', { name: 'Nim', class: 'Fighter', level: 1 });
  return { characterId: made.character.id };
}

/** Who may say what (contract 3.3). A command without a row does not compile. */
export const commandRows: { readonly [T in CommandType]: CommandRow } = {
  'chat:send': { stage: 'active', outcomes: atTable(), payload: () => ({ text: 'Hello' }) },
  'safety:raise': { stage: 'active', outcomes: atTable() },
  'participant:ready': { stage: 'waiting', outcomes: seated },
  'participant:orders': { stage: 'active', outcomes: seated },
  'participant:change-character': { stage: 'waiting', outcomes: seated, payload: ownCharacter },
  'character:update': {
    stage: 'active',
    outcomes: ownerAndGm('not-yours'),
    payload: ({ seats }) => ({ participantId: seats.player.id, hitPointsCurrent: 1 }),
  },
  'dice:roll': { stage: 'active', outcomes: playersAndGm, payload: () => ({ notation: 'd20' }) },
  'token:move': {
    stage: 'active',
    outcomes: ownerAndGm('not-yours'),
    payload: ({ tokens }) => ({ tokenId: tokens.player, to: '1,0' }),
  },
  'node:vote': { stage: 'active', outcomes: seated, payload: () => ({ choiceId: 'in' }) },
  'combat:end-turn': { stage: 'fighting', outcomes: ownerAndGm('not-your-turn') },
  'inventory:give': {
    stage: 'active',
    outcomes: ownerAndGm('not-yours'),
    payload: ({ itemId }) => ({ itemId, quantity: 1, to: 'party' }),
  },
  'session:start': { stage: 'waiting', outcomes: gmOnly },
  'session:pause': duringPlay(),
  'session:resume': { stage: 'paused', outcomes: gmOnly },
  'session:end': duringPlay(),
  'session:configure': duringPlay(() => ({ settings: { allowLateJoin: true } })),
  'session:lock': duringPlay(),
  'session:rotate-code': duringPlay(),
  'participant:kick': duringPlay(ofPlayer),
  'participant:free': visited(),
  'participant:take-control': visited(),
  'participant:release': visited(),
  'participant:recovery-link': visited(),
  'adventure:refresh': duringPlay(),
  'node:go': duringPlay(() => ({ nodeId: 'cellar' })),
  'node:choose': duringPlay(() => ({ choiceId: 'in' })),
  'game:update': duringPlay(() => ({ addFlags: ['bell'] })),
  'map:show': duringPlay(),
  'backdrop:show': duringPlay(() => ({ backdropId: 'night' })),
  'handout:show': duringPlay(({ seats }) => ({ text: 'A torn letter', to: [seats.otherPlayer.id] })),
  'hex:reveal': duringPlay(() => ({ mapId: 'cave', keys: ['2,2'], to: 'all' })),
  'hex:hide': duringPlay(() => ({ mapId: 'cave', keys: ['0,0'], to: 'all' })),
  'hex:update': duringPlay(() => ({ mapId: 'cave', changes: [{ key: '0,0', terrain: 'swamp' }] })),
  'token:create': duringPlay(() => ({ mapId: 'cave', at: '0,0', name: 'Wolf', kind: 'monster' })),
  'token:update': duringPlay(({ tokens }) => ({ tokenId: tokens.hidden, changes: { hitPoints: 3 } })),
  'token:delete': duringPlay(({ tokens }) => ({ tokenId: tokens.hidden })),
  'dice:request': duringPlay(),
  'combat:start': duringPlay(() => ({ combatants: [{ name: 'Wolf' }] })),
  'combat:next-turn': fighting(),
  'combat:update': fighting(({ combatantId }) => ({ combatantId, hitPoints: 3 })),
  'combat:end': fighting(),
  'combat:auto-resolve': fighting(),
  'broadcast:mode': duringPlay(),
  'broadcast:publish': preparing(() => ({})),
  'draft:undo': preparing(),
  'draft:clear': preparing(),
  'view:as': duringPlay(ofPlayer),
  'safety:acknowledge': duringPlay(),
};
