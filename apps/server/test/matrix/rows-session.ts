import { expect } from 'vitest';
import { must } from './people.ts';
import { accounts, atTable, everybody, gmOnly, type Outcomes, type Role, signedIn } from './roles.ts';
import { personOf, type Rows } from './row.ts';
import type { World } from './world.ts';

type SessionCalls =
  | 'openSession'
  | 'openSessionOfAdventure'
  | 'listSessions'
  | 'readSession'
  | 'findSessionByCode'
  | 'joinSession'
  | 'leaveSession'
  | 'kick'
  | 'start'
  | 'pause'
  | 'resume'
  | 'end'
  | 'lock'
  | 'rotateCode'
  | 'changeSession'
  | 'deleteSession';

const adventure = ({ adventureId }: World) => ({ body: { adventureId } });
const ofAdventure = ({ adventureId }: World) => ({ params: { id: adventureId } });
const byCode = ({ code }: World) => ({ params: { code } });
const opens = accounts('ADVENTURE_NOT_FOUND', { gm: 'ok' });
const opensTwice = accounts('ADVENTURE_NOT_FOUND', { gm: 'ADVENTURE_IN_SESSION' });
const sessionsIn = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const inside: readonly Role[] = ['player', 'otherPlayer', 'spectator', 'gm'];

/** Each with a character of their own; the code only where the row says so. */
async function comesIn(world: World, role: Role, withCode = true) {
  const person = personOf(role);
  const body = withCode ? { code: world.code } : {};
  if (person === null) return { body };
  const made = await must(world.people, person, 'POST', '/characters', { name: 'Nim', class: 'Fighter', level: 1 });
  return { body: { ...body, characterId: made.character.id } };
}

/** Contract 1.3: who belongs here is told so, whatever the door says to newcomers. */
const joins = (newcomer: Outcomes['guest'], seated: Outcomes['player'] = 'ALREADY_IN_SESSION') =>
  signedIn(newcomer, { gm: 'GM_CANNOT_JOIN', player: seated, otherPlayer: seated });

/** The session itself: found, entered, steered (contract 1.1–1.3, 2). */
export const sessionRows: Rows<SessionCalls> = {
  openSession: [
    { stage: 'ended', asks: adventure, outcomes: opens },
    { stage: 'active', when: 'while one is open', asks: adventure, outcomes: opensTwice },
    {
      stage: 'ended',
      when: 'of an adventure of the campaign',
      sharing: 'campaign',
      asks: adventure,
      outcomes: accounts('ADVENTURE_NOT_FOUND', { gm: 'ok', campaignGm: 'ok' }),
    },
    {
      stage: 'ended',
      when: 'in the campaign',
      sharing: 'campaign',
      asks: ({ adventureId, campaignId }) => ({ body: { adventureId, campaignId } }),
      outcomes: accounts('ADVENTURE_NOT_FOUND', { gm: 'ok', campaignGm: 'ok' }),
    },
  ],
  openSessionOfAdventure: [
    { stage: 'ended', asks: ofAdventure, outcomes: opens },
    { stage: 'active', when: 'while one is open', asks: ofAdventure, outcomes: opensTwice },
  ],
  listSessions: [
    {
      stage: 'active',
      when: 'own ones',
      asks: () => ({ query: '?limit=100' }),
      outcomes: signedIn('ok'),
      tells: ({ body }, { sessionId }, role) =>
        expect(sessionsIn(body.data.sessions).includes(sessionId)).toBe(inside.includes(role)),
    },
    {
      stage: 'active',
      when: 'of the adventure',
      asks: ({ adventureId }) => ({ query: `?adventureId=${adventureId}` }),
      outcomes: signedIn('ok'),
      tells: ({ body }, { sessionId }, role) =>
        expect(sessionsIn(body.data.sessions)).toEqual(role === 'gm' ? [sessionId] : []),
    },
    {
      stage: 'active',
      when: 'to browse, where one that runs and takes no latecomers is not',
      asks: () => ({ query: '?browse=true&limit=100' }),
      outcomes: signedIn('ok'),
      tells: ({ body }, { sessionId }) => expect(sessionsIn(body.data.sessions)).not.toContain(sessionId),
    },
  ],
  readSession: [
    {
      stage: 'waiting',
      when: 'in the lobby',
      outcomes: signedIn('ok'),
      tells: ({ body }, _world, role) => expect('participants' in body.data.session).toBe(inside.includes(role)),
    },
    { stage: 'active', outcomes: atTable() },
    // To members a session of their campaign that ended tells its story; who sat there is in the campaign's list.
    { stage: 'ended', when: 'when it has ended', sharing: 'campaign', outcomes: atTable() },
  ],
  findSessionByCode: [
    {
      stage: 'waiting',
      asks: byCode,
      outcomes: everybody('ok'),
      tells: ({ body }) => expect(body.data.session).not.toHaveProperty('participants'),
    },
    { stage: 'ended', when: 'when it has ended', asks: byCode, outcomes: everybody('SESSION_NOT_FOUND') },
  ],
  joinSession: [
    { stage: 'waiting', when: 'in the lobby', asks: comesIn, outcomes: joins('ok') },
    { stage: 'active', when: 'late', asks: comesIn, outcomes: joins('SESSION_STARTED') },
    { stage: 'paused', when: 'while it is paused', asks: comesIn, outcomes: joins('SESSION_PAUSED') },
    { stage: 'ended', when: 'when it has ended', asks: comesIn, outcomes: joins('SESSION_ENDED', 'SESSION_ENDED') },
    {
      stage: 'waiting',
      when: 'uninvited',
      opening: { access: 'invite' },
      asks: (world, role) => comesIn(world, role, false),
      // Who watches was invited already.
      outcomes: { ...joins('NOT_INVITED'), spectator: 'ok' },
    },
    {
      stage: 'waiting',
      when: 'of a campaign, without a code',
      sharing: 'campaign',
      asks: (world, role) => comesIn(world, role, false),
      outcomes: { ...joins('NOT_INVITED'), spectator: 'ok', campaignGm: 'ok', campaignMember: 'ok' },
    },
    {
      stage: 'waiting',
      when: 'through a locked door',
      prepare: async ({ people, sessionId }) => {
        await must(people, 'gm', 'POST', `/sessions/${sessionId}/lock`, { locked: true });
        return {};
      },
      asks: comesIn,
      outcomes: joins('SESSION_LOCKED'),
    },
  ],
  leaveSession: { stage: 'active', outcomes: atTable({ gm: 'GM_CANNOT_LEAVE' }) },
  kick: { stage: 'active', asks: ({ seats }) => ({ body: { participantId: seats.player.id } }), outcomes: gmOnly },
  start: [
    { stage: 'waiting', outcomes: gmOnly },
    { stage: 'active', when: 'twice', outcomes: { ...gmOnly, gm: 'INVALID_STATUS_TRANSITION' } },
  ],
  pause: { stage: 'active', asks: () => ({ body: { message: 'Tea' } }), outcomes: gmOnly },
  resume: { stage: 'paused', outcomes: gmOnly },
  end: { stage: 'active', asks: () => ({ body: { outcome: 'completed' } }), outcomes: gmOnly },
  lock: { stage: 'waiting', asks: () => ({ body: { locked: true } }), outcomes: gmOnly },
  rotateCode: { stage: 'waiting', outcomes: gmOnly },
  changeSession: { stage: 'active', asks: () => ({ body: { settings: { allowLateJoin: true } } }), outcomes: gmOnly },
  deleteSession: [
    { stage: 'ended', outcomes: gmOnly },
    { stage: 'active', when: 'while it lives', outcomes: { ...gmOnly, gm: 'SESSION_NOT_ENDED' } },
  ],
};
