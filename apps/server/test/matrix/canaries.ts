import { type Person, type Role, roles } from './roles.ts';

/**
 * Every secret of the world holds a word of its own; each says who may ever receive it (contract 1.6). No refusal holds
 * any of them, whoever asked.
 */
type Canary = {
  readonly word: string;
  readonly knownTo: readonly Person[];
  readonly ofAdventure?: true;
  readonly publicOnceEnded?: true;
};

const gm = ['gm'] as const;
const atTable = ['gm', 'player', 'otherPlayer', 'spectator'] as const;

export const canaries = {
  gmNotes: { word: 'CANARYNOTES', knownTo: gm, ofAdventure: true },
  laterScene: { word: 'CANARYSCENE', knownTo: gm, ofAdventure: true },
  lockedChoice: { word: 'CANARYCHOICE', knownTo: gm, ofAdventure: true },
  unknownCell: { word: 'CANARYCELL', knownTo: gm, ofAdventure: true },
  hiddenToken: { word: 'CANARYTOKEN', knownTo: gm },
  variable: { word: 'CANARYVARIABLE', knownTo: gm },
  flag: { word: 'CANARYFLAG', knownTo: gm },
  draft: { word: 'CANARYDRAFT', knownTo: gm },
  ambush: { word: 'CANARYAMBUSH', knownTo: gm },
  kickReason: { word: 'CANARYKICK', knownTo: gm },
  // The GM reads whispers between players only with a setting that is off here.
  whisper: { word: 'CANARYWHISPER', knownTo: ['player', 'otherPlayer'] },
  ownRoll: { word: 'CANARYSELF', knownTo: ['player'] },
  gmRoll: { word: 'CANARYROLL', knownTo: ['gm', 'player'] },
  handout: { word: 'CANARYHANDOUT', knownTo: ['gm', 'player'] },
  orders: { word: 'CANARYORDERS', knownTo: ['gm', 'player'] },
  sheet: { word: 'CANARYSHEET', knownTo: ['gm', 'player'] },
  feedback: { word: 'CANARYFEEDBACK', knownTo: ['gm', 'player'] },
  pauseMessage: { word: 'CANARYPAUSE', knownTo: atTable, publicOnceEnded: true },
  endNotes: { word: 'CANARYEND', knownTo: atTable, publicOnceEnded: true },
  campaign: { word: 'CANARYCAMPAIGN', knownTo: ['gm', 'player', 'campaignGm', 'campaignMember'] },
  registration: { word: 'CANARYREGISTER', knownTo: ['admin'] },
  elsewhere: { word: 'CANARYELSEWHERE', knownTo: ['otherGm'] },
} as const satisfies Readonly<Record<string, Canary>>;

/** Addresses are nobody's but their owner's. */
export function mailStem(person: Person): string {
  return `canary-mail-of-${person.toLowerCase()}`;
}
export function emailOf(person: Person): string {
  return `${mailStem(person)}@example.org`;
}

/** With whom the adventure is shared; of a campaign's also the ended sessions are (contract 2). */
export type Sharing = 'private' | 'campaign' | 'community';

function mayKnow(role: Role, { knownTo, ofAdventure, publicOnceEnded }: Canary, sharing: Sharing): boolean {
  if (knownTo.some((known) => known === role)) return true;
  if (ofAdventure) return sharing === 'community' || (sharing === 'campaign' && role === 'campaignGm');
  return publicOnceEnded === true && sharing === 'campaign' && (role === 'campaignGm' || role === 'campaignMember');
}

/** The words this role must not receive in an accepted answer. */
export function forbiddenTo(role: Role, sharing: Sharing): readonly string[] {
  const secrets: readonly Canary[] = Object.values(canaries);
  const words = secrets.filter((secret) => !mayKnow(role, secret, sharing)).map(({ word }) => word);
  return [...words, ...mailsOfOthers(role)];
}

function mailsOfOthers(role: Role): readonly string[] {
  return roles.flatMap((other) => (other === role || other === 'anonymous' ? [] : [mailStem(other)]));
}

export const everySecret: readonly string[] = [
  ...Object.values(canaries).map(({ word }) => word),
  ...mailsOfOthers('anonymous'),
];
