import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { mailStem } from './canaries.ts';
import { must, password } from './people.ts';
import { accounts, everybody, type Role, signedIn } from './roles.ts';
import { personOf, type Rows } from './row.ts';
import type { World } from './world.ts';

type PeopleCalls =
  | 'readMe'
  | 'changeMe'
  | 'deleteMe'
  | 'exportMe'
  | 'sendConfirmation'
  | 'changeEmail'
  | 'confirmEmail'
  | 'listSignIns'
  | 'endSignIn'
  | 'endSignIns'
  | 'readRegistration'
  | 'makeRegistrationInvite'
  | 'listRegistrationInvites'
  | 'revokeRegistrationInvite'
  | 'readLimits';

const adminOnly = accounts('NOT_ALLOWED admin', { admin: 'ok' });
const withPassword = (_world: World, role: Role) => ({ body: role === 'guest' ? {} : { password } });

function userIdOf(world: World, role: Role): string | undefined {
  const person = personOf(role);
  return person === null ? undefined : world.people.persons[person].userId;
}

/** The link that the server mails to confirm the player's address. */
async function confirmationOf(world: World): Promise<string> {
  const outbox = join(world.people.server.dataDir, 'outbox');
  const { email } = await must(world.people, 'player', 'GET', '/me');
  await must(world.people, 'player', 'POST', '/me/confirmation');
  return vi.waitUntil(async () => {
    for (const file of await readdir(outbox).catch(() => [])) {
      const mail = await readFile(join(outbox, file), 'utf8');
      const token = /\/verify\?token=([\w-]+)/.exec(mail.replaceAll('=\r\n', '').replaceAll('=3D', '='))?.[1];
      if (mail.includes(email) && token !== undefined) return token;
    }
    return null;
  });
}

async function firstInvite(world: World): Promise<string> {
  return (await must(world.people, 'admin', 'GET', '/host/invites')).invites[0].id;
}

/** Accounts and the server's own doors (contract 2, docs/spec/accounts.md). */
export const peopleRows: Rows<PeopleCalls> = {
  readMe: {
    stage: 'none',
    outcomes: signedIn('ok'),
    tells: ({ body }, world, role) =>
      expect([body.data.id, body.data.isAdmin]).toEqual([userIdOf(world, role), role === 'admin']),
  },
  changeMe: { stage: 'none', actsOn: 'caller', asks: () => ({ body: { name: 'New' } }), outcomes: signedIn('ok') },
  deleteMe: { stage: 'none', actsOn: 'caller', asks: withPassword, outcomes: signedIn('ok') },
  exportMe: {
    stage: 'active',
    outcomes: signedIn('ok'),
    tells: ({ body }, world, role) => expect(body.data.profile.id).toBe(userIdOf(world, role)),
  },
  sendConfirmation: { stage: 'none', outcomes: accounts('ok') },
  changeEmail: {
    stage: 'none',
    actsOn: 'caller',
    asks: (_world, role) => ({ body: { email: `new-${role.toLowerCase()}@example.org`, password } }),
    outcomes: accounts('ok'),
  },
  confirmEmail: [
    {
      stage: 'none',
      when: 'with the link that was mailed to the player',
      actsOn: 'player',
      mayTell: [mailStem('player')],
      asks: async (world) => ({ body: { token: await confirmationOf(world) } }),
      // Whoever reads that mailbox holds the link; it confirms the address and signs nobody in.
      outcomes: everybody('ok'),
      tells: ({ headers }) => expect([headers.get('set-auth-token'), headers.get('set-cookie')]).toEqual([null, null]),
    },
    {
      stage: 'none',
      when: 'with a made-up link',
      asks: () => ({ body: { token: 'made-up' } }),
      outcomes: everybody('INVITE_NOT_FOUND'),
    },
  ],
  listSignIns: {
    stage: 'none',
    outcomes: signedIn('ok'),
    tells: ({ body }) =>
      expect(body.data.signIns.filter(({ current }: { current: boolean }) => current)).toHaveLength(1),
  },
  endSignIn: {
    stage: 'none',
    when: "the player's",
    actsOn: 'player',
    asks: async (world) => {
      const { signIns } = await must(world.people, 'player', 'GET', '/me/sign-ins');
      return { params: { signInId: signIns[0].id } };
    },
    outcomes: signedIn('NOT_FOUND', { player: 'ok' }),
  },
  endSignIns: { stage: 'none', actsOn: 'caller', outcomes: signedIn('ok') },
  readRegistration: { stage: 'none', outcomes: everybody('ok') },
  makeRegistrationInvite: { stage: 'none', asks: () => ({ body: { note: 'For Nils' } }), outcomes: adminOnly },
  listRegistrationInvites: { stage: 'none', outcomes: adminOnly },
  revokeRegistrationInvite: {
    stage: 'none',
    asks: async (world) => ({ params: { inviteId: await firstInvite(world) } }),
    outcomes: adminOnly,
  },
  readLimits: { stage: 'none', outcomes: everybody('ok') },
};
