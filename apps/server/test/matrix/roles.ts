import type { RefusalCode } from '@moothall/domain';

/** Everybody who can stand in front of a call (quality 1.6), seen from one table. */
export const roles = [
  'anonymous',
  /** Signed in without an account, and not at the table. */
  'guest',
  'player',
  'otherPlayer',
  'spectator',
  'gm',
  /** Had a seat and was kicked, without a ban. */
  'exMember',
  /** Game master of another live session. */
  'otherGm',
  /** The first account: runs the server, and is nobody at the table. */
  'admin',
  /** Leads the table's campaign too, where there is one, and is not at the table. */
  'campaignGm',
  /** Plays in that campaign, and is not at the table. The player is a member as well; whoever was kicked was removed. */
  'campaignMember',
] as const;
export type Role = (typeof roles)[number];
export type Person = Exclude<Role, 'anonymous'>;

/** `NOT_ALLOWED` says which rule it was, so that a wrong one cannot pass for the right one. */
export type Outcome = 'ok' | Exclude<RefusalCode, 'NOT_ALLOWED'> | `NOT_ALLOWED ${string}`;
export type Outcomes = { readonly [R in Role]: Outcome };

/** The same for everybody who is signed in; what differs is said beside it. */
export function signedIn(outcome: Outcome, but: Partial<Outcomes> = {}): Outcomes {
  const all = Object.fromEntries(roles.map((role) => [role, outcome])) as Outcomes;
  return { ...all, anonymous: 'UNAUTHENTICATED', ...but };
}

/** For calls that need nobody to be signed in. */
export function everybody(outcome: Outcome, but: Partial<Outcomes> = {}): Outcomes {
  return { ...signedIn(outcome), anonymous: outcome, ...but };
}

/** Contract 2: what guests may not do is refused before anything is looked up, so it tells nothing. */
export function accounts(outcome: Outcome, but: Partial<Outcomes> = {}): Outcomes {
  return signedIn(outcome, { guest: 'GUESTS_NOT_ALLOWED', ...but });
}

/** Contract 3.3: a GM command from somebody else is NOT_GM, whatever it names. */
export const gmOnly: Outcomes = signedIn('NOT_GM', { gm: 'ok' });

/** GM, seated, spectator; a kicked one is a stranger like the others. */
export function atTable(but: Partial<Outcomes> = {}): Outcomes {
  const inside = { player: 'ok', otherPlayer: 'ok', spectator: 'ok', gm: 'ok' } as const;
  return signedIn('NOT_IN_SESSION', { ...inside, ...but });
}

/** Contract 3.3, second line of the table, where any player and the GM may. */
export const playersAndGm: Outcomes = atTable({ spectator: 'NOT_ALLOWED spectator' });

/** Contract 3.3, for what belongs to a seat; the GM has none. */
export const seated: Outcomes = atTable({ spectator: 'NOT_ALLOWED spectator', gm: 'NOT_ALLOWED no-seat' });

/** For members of the campaign; to everybody else it does not exist (CAMP-1). */
export function inCampaign(but: Partial<Outcomes> = {}): Outcomes {
  const inside = { gm: 'ok', player: 'ok', campaignGm: 'ok', campaignMember: 'ok' } as const;
  return signedIn('NOT_FOUND', { ...inside, ...but });
}

/** CAMP-2: members learn that it is the game masters', strangers learn nothing. */
export const campaignGms: Outcomes = inCampaign({ player: 'NOT_GM', campaignMember: 'NOT_GM' });

/** For what is one player's own: the GM may too (3.3), another player may not. */
export const ownerAndGm = (reason: string): Outcomes =>
  atTable({ spectator: 'NOT_ALLOWED spectator', otherPlayer: `NOT_ALLOWED ${reason}` });
