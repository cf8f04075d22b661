import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';
import type { AccountMails } from './account-mails.ts';
import type { Accounts } from './accounts.ts';
import type { AuthLibrary } from './auth-library.ts';
import type { FirstAdmin, OnAppointed } from './first-admin.ts';
import type { Mailer } from './mail.ts';
import type { MailLinks } from './mail-links.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { Registration } from './registration.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import type { SignIns } from './sign-ins.ts';

export type AccountsSettings = {
  /** From the SQL storage. */
  readonly database: AccountsDatabase;
  readonly secret: string;
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
  /** Guests may always come; new accounts by this rule. */
  readonly registration: 'open' | 'invite' | 'closed';
  /** Where mail can be sent a new address has to be confirmed before it counts. */
  readonly mailConfigured: boolean;
  readonly rateLimits: boolean;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly mailer: Mailer;
  readonly hasher: PasswordHasher;
  /** Before whoever made the first account is answered, and at every start. */
  readonly onAdminAppointed?: OnAppointed;
};

/** The parts of the accounts, as the functions beside this file share them. */
export type Gate = {
  readonly settings: AccountsSettings;
  readonly library: AuthLibrary;
  readonly signIns: SignIns;
  readonly limits: SignInLimits;
  readonly mails: AccountMails;
  readonly links: MailLinks;
  readonly registration: Registration;
  readonly identify: Accounts['identify'];
  /** The person is looked up again at their next call. */
  readonly forget: (userId: string) => void;
  readonly firstAdmin: FirstAdmin;
};
