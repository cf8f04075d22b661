import { expect, vi } from 'vitest';
import type { Identity } from '../../identity.ts';
import type { Accounts as AccountsDatabase } from '../../storage/sql/accounts.ts';
import { newPerson, settingsFor } from '../accounts.contract.ts';
import { openAccounts } from '../better-auth-accounts.ts';
import type { AccountsSettings } from '../gate.ts';
import type { Mail } from '../mail.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** Accounts on this database whose mails can be read, and people who come to them. */
export const accountsOpener =
  (database: () => AccountsDatabase) =>
  async (changes: Partial<AccountsSettings> = {}) => {
    const sent: Mail[] = [];
    const accounts = await openAccounts({ ...settingsFor(database(), sent), mailConfigured: true, ...changes });
    const visit = () => createVisitor({ accounts });
    const signedUp = async (person = newPerson()) => {
      const visitor = visit();
      expect((await visitor.post('/sign-up/email', person)).status).toBe(200);
      return { visitor, person, identity: await known(visitor) };
    };
    /** The token in the newest mail to this address about this page, once it is there. */
    const mailedToken = (to: string, page: '/verify' | '/reset', nth = 1) =>
      vi.waitFor(() => {
        const mails = sent.filter((mail) => mail.to === to && mail.text.includes(`${page}?token=`));
        expect(mails).toHaveLength(nth);
        return tokenIn(mails.at(-1), page);
      });
    return { accounts, sent, visit, signedUp, mailedToken };
  };

export async function known(visitor: Visitor): Promise<Identity> {
  const identity = await visitor.who();
  if (identity === null) throw new Error('nobody is signed in');
  return identity;
}

function tokenIn(mail: Mail | undefined, page: string): string {
  const link = new RegExp(`^http://127\\.0\\.0\\.1:3000${page}\\?token=([\\w-]+)$`, 'm').exec(mail?.text ?? '');
  if (link?.[1] === undefined) throw new Error('no link in the mail');
  return link[1];
}
