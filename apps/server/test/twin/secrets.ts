import { call, command, type Deed, type HiddenAct, idIn } from './deed.ts';
import { brightKeys, darkKeys, yardKeys } from './mill-with-secrets.ts';
import type { Side } from './sides.ts';
import { some, type World } from './story.ts';

/** What one side does and the other does not. `null`: not now. */
type Secret = (side: Side, world: World) => readonly HiddenAct[] | null;

const nobody = '00000000-0000-4000-8000-000000000001';
const keep = (side: Side, field: string) => (told: Record<string, unknown>) => {
  const id = idIn(told, field);
  if (id !== null) side.hiddenIds.push(id);
};
const one = (kind: string, deed: Deed, learn?: HiddenAct['learn']): readonly HiddenAct[] => [
  learn === undefined ? { kind, deed } : { kind, deed, learn },
];
const gm = (kind: string, type: string, payload: Record<string, unknown> = {}) =>
  one(kind, command('gm', type, payload));

const hiddenToken: Secret = (side) => {
  const mapId = some(side.chance, ['cave', 'yard']);
  const at = some(side.chance, mapId === 'cave' ? brightKeys : yardKeys);
  const payload = { mapId, at, name: side.secret('lurker'), kind: 'monster', hidden: true, hitPoints: 77 };
  return one('hidden token', command('gm', 'token:create', payload), keep(side, 'tokenId'));
};

const tokenInTheDark: Secret = (side) => {
  const owner = side.chance.oneIn(3) ? { participantId: side.seats.bo } : {};
  const payload = {
    mapId: 'cave',
    at: some(side.chance, darkKeys),
    name: side.secret('dweller'),
    kind: 'npc',
    ...owner,
  };
  return one('token in the dark', command('gm', 'token:create', payload), keep(side, 'tokenId'));
};

const handleHidden: Secret = (side) => {
  const tokenId = side.chance.pick(side.hiddenIds);
  if (tokenId === undefined) return null;
  const at = some(side.chance, darkKeys);
  return some(side.chance, [
    gm('hidden token changed', 'token:update', {
      tokenId,
      changes: { name: side.secret('renamed'), conditions: [side.secret('state').slice(0, 40)] },
    }),
    one('hidden token dragged', { do: 'signal', by: 'gm', type: 'token:dragging', payload: { tokenId, at } }),
    one('pointing into the dark', { do: 'signal', by: 'gm', type: 'pointer', payload: { mapId: 'cave', at } }),
  ]);
};

/** What lies in the dark may move there; what is hidden in the light stays where it is. */
const moveInTheDark: Secret = (side) => {
  const payload = { mapId: 'cave', at: some(side.chance, darkKeys), name: side.secret('walker'), kind: 'monster' };
  let tokenId = nobody;
  const learn = (told: Record<string, unknown>) => {
    tokenId = idIn(told, 'tokenId') ?? nobody;
  };
  const to = some(side.chance, darkKeys);
  const gone = side.chance.oneIn(2);
  return [
    { kind: 'walker placed', deed: command('gm', 'token:create', payload), learn },
    {
      kind: 'walker moved',
      get deed() {
        return command('gm', 'token:move', { tokenId, to });
      },
    },
    ...(gone
      ? [
          {
            kind: 'walker removed',
            get deed() {
              return command('gm', 'token:delete', { tokenId });
            },
          },
        ]
      : []),
  ];
};

const cellsForBo: Secret = ({ chance, seats }) => {
  const keys = chance.oneIn(4) ? 'all' : [some(chance, [...brightKeys, ...darkKeys])];
  const type = chance.oneIn(3) ? 'hex:hide' : 'hex:reveal';
  return gm('cells for Bo', type, { mapId: 'cave', keys, to: [seats.bo] });
};

const paintTheDark: Secret = (side) =>
  gm('paint in the dark', 'hex:update', {
    mapId: 'cave',
    changes: [{ key: some(side.chance, darkKeys), terrain: 'lava', feature: side.secret('paint') }],
  });

const whisperWithBo: Secret = (side) => {
  const text = side.secret('whisper');
  return side.chance.oneIn(2)
    ? one('whisper to Bo', command('gm', 'chat:send', { text, to: [side.seats.bo] }))
    : one('whisper of Bo', command('bo', 'chat:send', { text, to: ['gm'] }));
};

const secretRoll: Secret = (side, world) => {
  if (world.status !== 'active') return null;
  const by = some(side.chance, ['gm', 'bo'] as const);
  const visibility = some(side.chance, ['gm', 'blind', 'self']);
  const payload = { notation: '3d20', visibility, label: side.secret('roll') };
  return one(`${visibility} roll of ${by}`, command(by, 'dice:roll', payload));
};

const secretNames: Secret = (side) =>
  gm('secret names', 'game:update', {
    setVariables: { [`gm.v${side.chance.below(4)}`]: side.secret('variable') },
    [side.chance.oneIn(3) ? 'removeFlags' : 'addFlags']: [`gm.f${side.chance.below(4)}`],
  });

const forBoAlone: Secret = (side, world) => {
  const to = [side.seats.bo];
  if (side.chance.oneIn(2) || world.status !== 'active') {
    return one(
      'handout to Bo',
      command('gm', 'handout:show', { text: side.secret('letter'), to }),
      keep(side, 'handoutId'),
    );
  }
  const payload = { participantIds: to, notation: 'd20', label: side.secret('request') };
  return one('request to Bo', command('gm', 'dice:request', payload), keep(side, 'requestId'));
};

const aboutBo: Secret = (side, world) => {
  if (side.chance.oneIn(2))
    return one("Bo's orders", command('bo', 'participant:orders', { text: side.secret('orders') }));
  if (world.status !== 'active') return null;
  const by = some(side.chance, ['gm', 'bo'] as const);
  return one(
    "Bo's sheet",
    command(by, 'character:update', { participantId: side.seats.bo, sheet: { s: side.secret('sheet') } }),
  );
};

const draftUndone: Secret = (side, world) => {
  if (!world.staged) return null;
  let draftId = nobody;
  const payload = { text: side.secret('announcement never made'), kind: 'announcement' };
  const learn = (told: Record<string, unknown>) => {
    draftId = idIn(told, 'draftId') ?? nobody;
    keep(side, 'draftId')(told);
  };
  return [
    { kind: 'draft made', deed: command('gm', 'chat:send', payload), learn },
    {
      kind: 'draft undone',
      get deed() {
        return command('gm', 'draft:undo', { draftId });
      },
    },
  ];
};

const looking: Secret = ({ chance, seats }) => {
  const participantId = some(chance, [seats.ann, seats.bo, seats.cy]);
  return chance.oneIn(2)
    ? gm('looking as a player', 'view:as', { participantId, staged: chance.oneIn(2) })
    : one('looking as a player', call('gm', 'GET', `/view?as=${participantId}&staged=true`));
};

const refused: Secret = ({ chance }) =>
  some(chance, [
    gm('refused', 'node:go', { nodeId: 'nowhere' }),
    gm('refused', 'token:delete', { tokenId: nobody }),
    gm('refused', 'broadcast:publish', { draftIds: [nobody] }),
    gm('refused', 'dice:roll', { notation: '((' }),
    gm('refused', 'game:update', { addFlags: ['x'], ifVersion: 'old' }),
    one('refused', call('gm', 'PATCH', '/state', { currentNodeId: 'mine', addFlags: ['x'], ifVersion: 'old' })),
    one('refused', call('gm', 'PATCH', '', { settings: { keepPaused: true }, activeMapId: 'nowhere' })),
    one('refused', command('bo', 'token:move', { tokenId: nobody, to: '0,0' })),
  ]);

const unseenFight: Secret = (side, world) => {
  if (world.fight !== null || world.staged || world.status !== 'active') return null;
  const combatants = [
    { name: side.secret('foe'), hidden: true, minion: true },
    { name: side.secret('other foe'), hidden: true, minion: true },
  ];
  const end = side.chance.oneIn(2)
    ? command('gm', 'combat:end', { outcome: 'victory', experience: 11 })
    : command('gm', 'combat:auto-resolve');
  return [
    { kind: 'unseen fight', deed: command('gm', 'combat:start', { combatants }) },
    { kind: 'unseen turn', deed: command('gm', 'combat:next-turn') },
    { kind: 'end of an unseen fight', deed: end },
  ];
};

const otherNotes: Secret = (_side, world) => {
  if (world.status !== 'active') return null;
  return [
    { kind: 'other notes', deed: { do: 'rewrite', edition: world.edition } },
    { kind: 'other notes taken over', deed: command('gm', 'adventure:refresh') },
  ];
};

const doors: Secret = ({ chance, seats }, world) =>
  chance.oneIn(2) || !world.cyIsHere
    ? one('invite', call('gm', 'POST', '/invites', { role: 'player' }))
    : gm('recovery link', 'participant:recovery-link', { participantId: seats.cy });

/** What players and spectators may not know of the GM and of Bo. */
export const secretsOfTheGm: readonly Secret[] = [
  hiddenToken,
  hiddenToken,
  tokenInTheDark,
  handleHidden,
  moveInTheDark,
  cellsForBo,
  paintTheDark,
  whisperWithBo,
  secretRoll,
  secretRoll,
  secretNames,
  forBoAlone,
  aboutBo,
  draftUndone,
  looking,
  refused,
  unseenFight,
  otherNotes,
  doors,
];

const whisperOfPlayers: Secret = (side, world) => {
  const fromBo = side.chance.oneIn(2);
  if (!fromBo && !world.cyIsHere) return null;
  const to = [fromBo ? side.seats.cy : side.seats.bo];
  return one('whisper of players', command(fromBo ? 'bo' : 'cy', 'chat:send', { text: side.secret('plot'), to }));
};

const selfRoll: Secret = (side, world) => {
  const by = some(side.chance, ['bo', 'cy'] as const);
  if (world.status !== 'active' || (by === 'cy' && !world.cyIsHere)) return null;
  return one(
    'self roll',
    command(by, 'dice:roll', { notation: '3d20', visibility: 'self', label: side.secret('luck') }),
  );
};

const refusedToPlayers: Secret = ({ chance }) =>
  one('refused to a player', command('bo', some(chance, ['broadcast:publish', 'combat:end-turn', 'draft:clear'])));

/** What the GM may not know of Bo and Cy. */
export const secretsOfThePlayers: readonly Secret[] = [
  whisperOfPlayers,
  whisperOfPlayers,
  selfRoll,
  selfRoll,
  refusedToPlayers,
];
