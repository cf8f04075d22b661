import { type Json, seat, signInAsGuest } from '../wire-client.ts';
import { beginCampaign } from './campaign.ts';
import { canaries, type Sharing } from './canaries.ts';
import { mill } from './mill.ts';
import { must, type People } from './people.ts';
import type { Person } from './roles.ts';

/** How far the evening has come; `none` is for what has nothing to do with a table. `fighting`, `preparing` and `visited` are active tables with something more. */
export type Stage = 'none' | 'waiting' | 'active' | 'fighting' | 'preparing' | 'visited' | 'paused' | 'ended';

type Seats = { readonly [P in 'player' | 'otherPlayer']: { readonly id: string; readonly characterId: string } };

/** One fresh table with everybody where their role puts them, and every secret in its place. */
export type World = {
  readonly people: People;
  readonly adventureId: string;
  readonly sessionId: string;
  readonly code: string;
  readonly seats: Seats;
  readonly inviteId: string;
  readonly inviteToken: string;
  readonly tokens: { readonly player: string; readonly hidden: string };
  readonly itemId: string;
  /** A guest's seat whose guest has left; only `visited`. */
  readonly visitorId: string | null;
  readonly campaignId: string | null;
  /** What the row itself prepared. */
  readonly extra: Readonly<Record<string, string>>;
  /** Only `fighting`. */
  readonly combatantId: string | null;
};

export type Wanted = {
  readonly stage: Stage;
  /** `campaign`: adventure and session belong to a campaign that is made with them. */
  readonly sharing?: Sharing;
  readonly opening?: Json;
};

let commands = 0;

async function tell(people: People, who: Person, sessionId: string, type: string, payload: Json) {
  commands += 1;
  return must(people, who, 'POST', `/sessions/${sessionId}/commands`, { id: `w${commands}`, type, payload });
}

async function makeCharacter(people: People, who: Person, name: string, sheet: Json = {}): Promise<string> {
  const given = { name, class: 'Miller', level: 2, sheet };
  return (await must(people, who, 'POST', '/characters', given)).character.id;
}

async function sitDown(people: People, who: Person, sessionId: string, code: string, characterId: string) {
  const joined = await must(people, who, 'POST', `/sessions/${sessionId}/join`, { characterId, code });
  return { id: joined.participant.id as string, characterId };
}

type Door = {
  readonly sessionId: string;
  readonly code: string;
  readonly adventureId: string;
  readonly campaignId: string | null;
};

async function openDoor(people: People, { sharing = 'private', opening = {} }: Wanted): Promise<Door> {
  const campaignId = sharing === 'campaign' ? await beginCampaign(people) : null;
  const shared = { ...mill, visibility: sharing, campaignId };
  const { adventure } = await must(people, 'gm', 'POST', '/adventures', shared);
  const settings = { allowSpectators: true, autoResolveSimpleCombat: true };
  const given = { adventureId: adventure.id, settings, campaignId, ...opening };
  const { session } = await must(people, 'gm', 'POST', '/sessions', given);
  return { sessionId: session.id, code: session.code, adventureId: adventure.id, campaignId };
}

async function gather(people: People, { sessionId, code }: Door): Promise<Seats> {
  const sheet = { secret: canaries.sheet.word };
  const [arla, brom, ela] = await Promise.all([
    makeCharacter(people, 'player', 'Arla', sheet),
    makeCharacter(people, 'otherPlayer', 'Brom'),
    makeCharacter(people, 'exMember', 'Ela'),
  ]);
  const player = await sitDown(people, 'player', sessionId, code, arla);
  const otherPlayer = await sitDown(people, 'otherPlayer', sessionId, code, brom);
  const kicked = await sitDown(people, 'exMember', sessionId, code, ela);
  await must(people, 'spectator', 'POST', `/sessions/${sessionId}/join`, { role: 'spectator', code });
  const kick = { participantId: kicked.id, reason: canaries.kickReason.word };
  await must(people, 'gm', 'POST', `/sessions/${sessionId}/kick`, kick);
  return { player, otherPlayer };
}

/** What is laid out before the start already. */
async function layTable(people: People, { sessionId }: Door, seats: Seats) {
  const gm = (type: string, payload: Json) => tell(people, 'gm', sessionId, type, payload);
  await gm('map:show', { mapId: 'cave' });
  await gm('hex:reveal', { mapId: 'cave', keys: ['0,0', '1,0'], to: 'all' });
  const own = { mapId: 'cave', at: '0,0', name: 'Arla', kind: 'character', participantId: seats.player.id };
  const hidden = { mapId: 'cave', at: '1,0', name: canaries.hiddenToken.word, kind: 'monster', hidden: true };
  const tokens = {
    player: (await gm('token:create', own)).tokenId,
    hidden: (await gm('token:create', hidden)).tokenId,
  };
  await gm('game:update', {
    addFlags: [`gm.${canaries.flag.word}`],
    setVariables: { 'gm.plan': canaries.variable.word },
    addInventory: [{ name: 'Rope', quantity: 3, holderId: seats.player.id }],
  });
  const { inventory } = await must(people, 'gm', 'GET', `/sessions/${sessionId}/state`);
  await gm('handout:show', { text: canaries.handout.word, to: [seats.player.id] });
  const player = (type: string, payload: Json) => tell(people, 'player', sessionId, type, payload);
  await player('chat:send', { text: canaries.whisper.word, to: [seats.otherPlayer.id] });
  await player('participant:orders', { text: canaries.orders.word });
  return { tokens, itemId: inventory[0].id as string };
}

/** A guest with a seat who goes away later: for what only concerns such seats. */
async function seatGuest(people: People, door: Door) {
  const visitor = await signInAsGuest(people.server.url, 'Wim');
  const { participantId } = await seat(visitor, door, 'Wanda');
  return { seatId: participantId, leave: () => visitor.call('POST', `/sessions/${door.sessionId}/leave`) };
}

async function makeInvite(people: People, { sessionId }: Door) {
  const given = { role: 'player', maxUses: 100 };
  const { invite } = await must(people, 'gm', 'POST', `/sessions/${sessionId}/invites`, given);
  return { inviteId: invite.id as string, inviteToken: String(invite.url).split('/').at(-1) ?? '' };
}

async function fight(people: People, { sessionId }: Door, seats: Seats): Promise<string> {
  const combatants = [
    { name: 'Arla', participantId: seats.player.id, initiative: 20 },
    { name: canaries.ambush.word, initiative: 1, hidden: true, minion: true },
  ];
  await tell(people, 'gm', sessionId, 'combat:start', { combatants });
  const { table } = await must(people, 'gm', 'GET', `/sessions/${sessionId}/view`);
  return table.combat.combatants.at(-1).id;
}

async function prepare(people: People, { sessionId }: Door): Promise<void> {
  await tell(people, 'gm', sessionId, 'broadcast:mode', { mode: 'staged' });
  await tell(people, 'gm', sessionId, 'handout:show', { text: canaries.draft.word, to: 'all' });
}

async function end(people: People, { sessionId }: Door): Promise<void> {
  const given = { outcome: 'completed', notes: canaries.endNotes.word };
  await must(people, 'gm', 'POST', `/sessions/${sessionId}/end`, given);
}

async function begin(people: People, { sessionId }: Door): Promise<void> {
  await must(people, 'gm', 'POST', `/sessions/${sessionId}/start`);
  const roll = { notation: 'd20', visibility: 'self', label: canaries.ownRoll.word };
  await tell(people, 'player', sessionId, 'dice:roll', roll);
  await tell(people, 'player', sessionId, 'dice:roll', { ...roll, visibility: 'gm', label: canaries.gmRoll.word });
}

/** People and no table; its names name nothing. */
function emptyWorld(people: People): World {
  const nobody = { id: '', characterId: '' };
  return {
    people,
    adventureId: '',
    sessionId: '',
    code: '',
    campaignId: null,
    seats: { player: nobody, otherPlayer: nobody },
    inviteId: '',
    inviteToken: '',
    tokens: { player: '', hidden: '' },
    itemId: '',
    visitorId: null,
    combatantId: null,
    extra: {},
  };
}

export async function makeWorld(people: People, wanted: Wanted): Promise<World> {
  const { stage } = wanted;
  if (stage === 'none') return emptyWorld(people);
  const door = await openDoor(people, wanted);
  const seats = await gather(people, door);
  const laid = await layTable(people, door, seats);
  const invite = await makeInvite(people, door);
  const visitor = stage === 'visited' ? await seatGuest(people, door) : null;
  if (stage !== 'waiting') await begin(people, door);
  await visitor?.leave();
  const combatantId = stage === 'fighting' ? await fight(people, door, seats) : null;
  if (stage === 'preparing') await prepare(people, door);
  if (stage === 'paused') {
    await must(people, 'gm', 'POST', `/sessions/${door.sessionId}/pause`, { message: canaries.pauseMessage.word });
  }
  if (stage === 'ended') await end(people, door);
  return { people, ...door, seats, ...laid, ...invite, visitorId: visitor?.seatId ?? null, combatantId, extra: {} };
}
