import { expect } from 'vitest';
import { atTable, everybody, gmOnly, signedIn } from './roles.ts';
import type { Rows } from './row.ts';

type TableCalls =
  | 'runCommand'
  | 'readView'
  | 'readState'
  | 'writeState'
  | 'makeTicket'
  | 'readHistory'
  | 'readStats'
  | 'exportSession'
  | 'verifySession'
  | 'readQr'
  | 'makeInvite'
  | 'listInvites'
  | 'revokeInvite'
  | 'readInvite'
  | 'giveFeedback'
  | 'readFeedback';

/** Contract 2: once it has ended, what is public is also for the members of its campaign. */
const withCampaign = atTable({ campaignGm: 'ok', campaignMember: 'ok' });
let said = 0;
const feedback = { rating: 5, text: 'A good evening' };

/** What is on the table, and what remains of it (contract 1.6, 2). */
export const tableRows: Rows<TableCalls> = {
  // Each command has rows of its own.
  runCommand: {
    stage: 'active',
    asks: () => {
      said += 1;
      return { body: { id: `said-${said}`, type: 'chat:send', payload: { text: 'Hello' } } };
    },
    outcomes: atTable(),
  },
  readView: [
    {
      stage: 'fighting',
      outcomes: atTable(),
      tells: ({ body }, _world, role) => expect('broadcastMode' in body.data.table).toBe(role === 'gm'),
    },
    {
      stage: 'preparing',
      when: 'while the GM prepares',
      outcomes: atTable(),
      tells: ({ body }, _world, role) => expect('drafts' in body.data.table).toBe(role === 'gm'),
    },
    {
      stage: 'active',
      when: "through another's eyes",
      asks: ({ seats }) => ({ query: `?as=${seats.otherPlayer.id}` }),
      outcomes: gmOnly,
    },
  ],
  readState: { stage: 'fighting', outcomes: atTable() },
  writeState: { stage: 'active', asks: () => ({ body: { addFlags: ['bell'] } }), outcomes: gmOnly },
  makeTicket: { stage: 'active', outcomes: atTable() },
  readHistory: [
    { stage: 'fighting', asks: () => ({ query: '?limit=100' }), outcomes: atTable() },
    {
      stage: 'ended',
      when: 'when it has ended',
      asks: () => ({ query: '?limit=100' }),
      outcomes: atTable(),
    },
    {
      stage: 'fighting',
      when: 'of a campaign, while it goes on',
      sharing: 'campaign',
      outcomes: atTable(),
    },
    {
      stage: 'ended',
      when: 'of a campaign, when it has ended',
      sharing: 'campaign',
      asks: () => ({ query: '?limit=100' }),
      outcomes: withCampaign,
    },
  ],
  readStats: [
    { stage: 'ended', outcomes: atTable() },
    { stage: 'ended', when: 'of a campaign', sharing: 'campaign', outcomes: withCampaign },
  ],
  exportSession: [
    { stage: 'fighting', when: 'as JSON', outcomes: atTable() },
    { stage: 'ended', when: 'of a campaign', sharing: 'campaign', outcomes: withCampaign },
    { stage: 'ended', when: 'as Markdown', asks: () => ({ query: '?format=md' }), outcomes: atTable() },
  ],
  verifySession: [
    { stage: 'ended', outcomes: atTable() },
    { stage: 'ended', when: 'of a campaign', sharing: 'campaign', outcomes: withCampaign },
    {
      stage: 'active',
      when: 'before the seed is told',
      outcomes: atTable({
        player: 'SESSION_NOT_ENDED',
        otherPlayer: 'SESSION_NOT_ENDED',
        spectator: 'SESSION_NOT_ENDED',
        gm: 'SESSION_NOT_ENDED',
      }),
    },
  ],
  // The code is for who may bring others: GM and seated.
  readQr: { stage: 'waiting', outcomes: atTable({ spectator: 'NOT_IN_SESSION' }) },
  makeInvite: { stage: 'waiting', asks: () => ({ body: { role: 'player' } }), outcomes: gmOnly },
  listInvites: { stage: 'waiting', outcomes: gmOnly },
  revokeInvite: {
    stage: 'waiting',
    asks: ({ sessionId, inviteId }) => ({ params: { id: sessionId, inviteId } }),
    outcomes: gmOnly,
  },
  readInvite: {
    stage: 'waiting',
    asks: ({ inviteToken }) => ({ params: { token: inviteToken } }),
    outcomes: everybody('ok'),
    tells: ({ body }) => expect(body.data.session).not.toHaveProperty('participants'),
  },
  giveFeedback: [
    {
      stage: 'ended',
      asks: () => ({ body: feedback }),
      outcomes: atTable({ gm: 'NOT_ALLOWED no-seat', spectator: 'NOT_ALLOWED no-seat' }),
    },
    {
      stage: 'active',
      when: 'before the end',
      asks: () => ({ body: feedback }),
      outcomes: atTable({
        player: 'SESSION_NOT_ENDED',
        otherPlayer: 'SESSION_NOT_ENDED',
        gm: 'NOT_ALLOWED no-seat',
        spectator: 'NOT_ALLOWED no-seat',
      }),
    },
  ],
  readFeedback: { stage: 'ended', outcomes: signedIn('NOT_GM', { gm: 'ok' }) },
};
