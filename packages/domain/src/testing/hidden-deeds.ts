import fc from 'fast-check';
import type { AdventureMap } from '../vocabulary/adventure.ts';
import { isCellOf } from '../vocabulary/cells.ts';
import type { Command, CommandPayload } from '../vocabulary/command.ts';
import type { Participant } from '../vocabulary/roster.ts';
import { participantOf } from '../vocabulary/roster.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { userIdOf, uuidOf } from './cast.ts';
import { pick } from './intent.ts';
import { gmId } from './play.ts';
import type { Deed } from './table.ts';

/** What is done behind somebody's back; several may follow each shared deed. */

export const hiddenIdBase = 300_000;
export const darkFromRow = 2;

export type HiddenIntent = { readonly kind: number; readonly a: number; readonly b: number; readonly flag: boolean };
const hiddenIntent: fc.Arbitrary<HiddenIntent> = fc.record({
  kind: fc.nat({ max: 59 }),
  a: fc.nat({ max: 59 }),
  b: fc.nat({ max: 59 }),
  flag: fc.boolean(),
});
export const hiddenStream = fc.array(fc.array(hiddenIntent, { minLength: 1, maxLength: 4 }), {
  minLength: 20,
  maxLength: 60,
});

export const hiddenTokenIds: readonly string[] = Array.from({ length: 240 }, (_, index) =>
  uuidOf(hiddenIdBase + index * 100 + 1),
);

/**
 * `loud`: everybody would see it if it were published, so it must be taken back before. `undo` takes it back by a second
 * draft: what was only in between is seen by nobody.
 */
export type HiddenDeed = { readonly deed: Deed; readonly loud: boolean; readonly undo?: (tokenId: string) => Deed };
export type Hide = (state: SessionState, intent: HiddenIntent) => HiddenDeed | null;

type Secret = { readonly state: SessionState; readonly intent: HiddenIntent; readonly bo: Participant };
type MakeSecret = (secret: Secret) => Command | Deed | null;

function darkKey(map: AdventureMap, { a, b }: HiddenIntent): string {
  const key = `${a % map.width},${darkFromRow + (b % Math.max(1, map.height - darkFromRow))}`;
  return isCellOf(map, key) ? key : `0,${map.height - 1}`;
}

function fogged(state: SessionState, number: number): AdventureMap {
  const map = pick(
    state.adventure.maps.filter(({ fog }) => fog),
    number,
  );
  if (map === undefined) throw new Error('every generated adventure has a fogged map');
  return map;
}

function nameOf({ a, b }: HiddenIntent): string {
  return `Hidden ${a} ${b}`;
}

const hiddenToken: MakeSecret = ({ state, intent, bo }) => {
  const owner = intent.b % 2 === 0 ? { participantId: bo.id } : {};
  const map = fogged(state, intent.a);
  const monster = { kind: 'monster', hidden: true, hitPoints: intent.a, ...owner } as const;
  return { type: 'token:create', payload: { mapId: map.id, at: '0,0', name: nameOf(intent), ...monster } };
};

const darkToken: MakeSecret = ({ state, intent }) => {
  const map = fogged(state, intent.a);
  const payload = { mapId: map.id, at: darkKey(map, intent), name: nameOf(intent), kind: 'npc' } as const;
  return { type: 'token:create', payload };
};

/** Moved, changed or taken away. */
const unseenToken: MakeSecret = ({ state, intent }) => {
  const { a, b } = intent;
  const token = pick(
    state.tokens.filter(({ id }) => hiddenTokenIds.includes(id)),
    b,
  );
  const home = state.adventure.maps.find(({ id }) => id === token?.mapId);
  if (token === undefined || home === undefined) return null;
  const tokenId = token.id;
  if (a % 3 === 0) return { type: 'token:move', payload: { tokenId, to: darkKey(home, intent) } };
  if (a % 3 === 1) return { type: 'token:delete', payload: { tokenId } };
  const changes = { name: nameOf(intent), conditions: ['prone'], hitPoints: a };
  return { type: 'token:update', payload: { tokenId, changes } };
};

const revealToBo: MakeSecret = ({ state, intent, bo }) => {
  const map = fogged(state, intent.a);
  const keys: CommandPayload<'hex:reveal'>['keys'] = intent.b % 2 === 0 ? 'all' : [darkKey(map, intent)];
  return { type: intent.flag ? 'hex:reveal' : 'hex:hide', payload: { mapId: map.id, keys, to: [bo.id] } };
};

const darkPaint: MakeSecret = ({ state, intent }) => {
  const map = fogged(state, intent.a);
  const changes = [{ key: darkKey(map, intent), terrain: 'lava', feature: nameOf(intent) }];
  return { type: 'hex:update', payload: { mapId: map.id, changes } };
};

const whisper: MakeSecret = ({ intent, bo }) => {
  const to = intent.flag ? 'gm' : bo.id;
  const command: Command = { type: 'chat:send', payload: { text: nameOf(intent), to: [to] } };
  return { by: intent.flag ? bo.user.id : gmId, command };
};

const orders: MakeSecret = ({ intent, bo }) => ({
  by: bo.user.id,
  command: { type: 'participant:orders', payload: { text: nameOf(intent) } },
});

const gmNames: MakeSecret = ({ intent }) => {
  const { a, b, flag } = intent;
  const payload = flag ? { setVariables: { 'gm.plan': b % 3 === 0 ? null : a } } : { addFlags: [`gm.flag${a % 3}`] };
  return { type: 'game:update', payload: b % 5 === 0 ? { ...payload, removeFlags: ['gm.flag0'] } : payload };
};

const secretRoll: MakeSecret = ({ intent, bo }) => {
  const visibility = pick(['gm', 'self', 'blind'] as const, intent.a) ?? 'gm';
  const payload = { notation: 'd20', visibility, label: nameOf(intent) };
  return { by: intent.flag ? gmId : bo.user.id, command: { type: 'dice:roll', payload } };
};

const papersForBo: MakeSecret = ({ intent, bo }) => {
  if (intent.flag) return { type: 'handout:show', payload: { text: nameOf(intent), to: [bo.id] } };
  const payload = { participantIds: [bo.id], notation: 'd20', difficulty: intent.a, label: nameOf(intent) };
  return { type: 'dice:request', payload };
};

const sheetOfBo: MakeSecret = ({ intent, bo }) => {
  const sheet = { ...bo.character.sheet, note: nameOf(intent) };
  const command: Command = { type: 'character:update', payload: { participantId: bo.id, sheet } };
  return { by: intent.flag ? gmId : bo.user.id, command };
};

/** Wounds of enemies, hidden ones among them. */
const unseenWounds: MakeSecret = ({ state, intent }) => {
  const enemies = state.combat?.combatants.filter(({ participantId }) => participantId === undefined) ?? [];
  const one = pick(enemies, intent.b);
  if (one === undefined) return null;
  return { type: 'combat:update', payload: { combatantId: one.id, hitPoints: intent.a } };
};

/** In plain sight for the length of a draft. */
const fleeting = (state: SessionState, intent: HiddenIntent): HiddenDeed => {
  const map = fogged(state, intent.a);
  const payload = { mapId: map.id, at: '0,0', name: nameOf(intent), kind: 'npc' } as const;
  return {
    deed: asDeed({ type: 'token:create', payload }),
    loud: false,
    undo: (tokenId) =>
      asDeed(
        intent.flag
          ? { type: 'token:delete', payload: { tokenId } }
          : { type: 'token:update', payload: { tokenId, changes: { hidden: true } } },
      ),
  };
};

const secrets: readonly MakeSecret[] = [
  hiddenToken,
  darkToken,
  unseenToken,
  unseenToken,
  revealToBo,
  darkPaint,
  whisper,
  orders,
  gmNames,
  secretRoll,
  papersForBo,
  sheetOfBo,
  unseenWounds,
];

/** What everybody would see, were it not a draft. */
const loudSecrets: readonly MakeSecret[] = [
  ({ state, intent }) => {
    const map = fogged(state, intent.a);
    return { type: 'token:create', payload: { mapId: map.id, at: '0,0', name: nameOf(intent), kind: 'object' } };
  },
  ({ state, intent }) => ({
    type: 'hex:reveal',
    payload: { mapId: fogged(state, intent.a).id, keys: [darkKey(fogged(state, intent.a), intent)], to: 'all' },
  }),
  ({ intent }) => ({
    type: 'game:update',
    payload: { setVariables: { doom: intent.a }, addInventory: [{ name: 'Gift' }] },
  }),
  ({ intent }) => ({ type: 'chat:send', payload: { text: nameOf(intent), kind: 'announcement' } }),
  ({ intent }) => ({ type: 'handout:show', payload: { text: nameOf(intent), to: 'all' } }),
  ({ state, intent }) => ({ type: 'map:show', payload: { mapId: fogged(state, intent.a).id } }),
  () => ({ type: 'backdrop:show', payload: { backdropId: null } }),
];

function asDeed(made: Command | Deed): Deed {
  return 'by' in made ? made : { by: gmId, command: made };
}

/** Ann and the spectators may know nothing of any of these. Bo is somebody else at the table. */
export const hiddenFromAnn: Hide = (state, intent) => {
  const bo = participantOf(state.roster, userIdOf('Bo'));
  if (state.staging.mode === 'staged' && intent.kind % 5 === 1) return fleeting(state, intent);
  const isLoud = state.staging.mode === 'staged' && intent.kind % 5 === 0;
  const make = pick(isLoud ? loudSecrets : secrets, intent.kind);
  const made = bo === undefined || make === undefined ? null : make({ state, intent, bo });
  return made === null
    ? { deed: { by: null, inner: { type: 'session:warn', at: intent.a } }, loud: false }
    : { deed: asDeed(made), loud: isLoud };
};

/** The GM may know nothing of what players whisper to each other and throw for themselves. */
export const hiddenFromGm: Hide = ({ roster }, { a, b, flag }) => {
  const [from, to] = [roster.participants[a % 4], roster.participants[b % 4]];
  if (from === undefined || to === undefined) return null;
  const text = `Whisper ${a} ${b}`;
  const command: Command = flag
    ? { type: 'chat:send', payload: { text, to: [to.id] } }
    : { type: 'dice:roll', payload: { notation: 'd20', visibility: 'self', label: text } };
  return { deed: { by: from.user.id, command }, loud: false };
};
