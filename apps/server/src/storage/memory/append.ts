import { isLive } from '../live-status.ts';
import type { Append, AppendResult, CharacterWriteBack, ExpectedCharacter, SessionIndex } from '../log-store.ts';
import type { InviteRecord } from '../record-store.ts';
import { type MemoryDisk, verdictKey } from './disk.ts';

/** Judges first and writes last, so that a refusal leaves nothing behind (L8). Synchronous: nobody comes between. */
export const appendToDisk = (disk: MemoryDisk, append: Append): AppendResult => {
  const { commit } = append;
  const session = disk.sessions.get(commit.sessionId);
  const key = commit.by === null || commit.commandId === null ? null : verdictKey(commit.by, commit.commandId);

  const repeatedSeq = key === null ? undefined : session?.commands.get(key);
  const repeated = repeatedSeq === undefined ? undefined : session?.commits[repeatedSeq - 1];
  if (repeated !== undefined) {
    return {
      kind: 'repeated',
      verdict: { seq: repeated.seq, fingerprint: repeated.fingerprint, reply: repeated.reply },
    };
  }
  const head = session?.commits.length ?? 0;
  if (head !== commit.seq - 1) return { kind: 'moved', head };

  const isStale = ({ characterId, version }: ExpectedCharacter) =>
    (disk.characters.get(characterId)?.version ?? version) !== version;
  if (append.expected?.some(isStale)) return { kind: 'stale' };
  const invite = append.inviteId === undefined ? null : usableInvite(disk, append.inviteId, append);
  if (invite === undefined) return { kind: 'taken', what: 'invite' };
  const taken = append.index === undefined ? null : takenBy(disk, commit.sessionId, append.index);
  if (taken !== null) return { kind: 'taken', what: taken };

  if (invite !== null) disk.invites.set(invite.tokenHash, { ...invite, uses: invite.uses + 1 });
  for (const writeBack of append.characters ?? []) writeBackCharacter(disk, commit.sessionId, writeBack);
  write(disk, append, key);
  return { kind: 'committed' };
};

const write = (disk: MemoryDisk, { commit, index }: Append, key: string | null): void => {
  let session = disk.sessions.get(commit.sessionId);
  if (session === undefined) {
    if (index === undefined) throw new TypeError('the first commit of a session carries its index');
    session = { commits: [], commands: new Map(), index, snapshot: null, emptyPauseAt: null, people: new Set() };
    disk.sessions.set(commit.sessionId, session);
  }
  session.commits.push(commit);
  if (key !== null) session.commands.set(key, commit.seq);
  if (index === undefined) return;
  session.index = index;
  for (const userId of [index.gmId, ...index.seats.map((seat) => seat.userId)]) session.people.add(userId);
};

const usableInvite = (disk: MemoryDisk, inviteId: string, { commit }: Append): InviteRecord | undefined =>
  [...disk.invites.values()].find(
    (invite) =>
      invite.id === inviteId &&
      invite.sessionId === commit.sessionId &&
      invite.revokedAt === null &&
      invite.expiresAt > commit.at &&
      invite.uses < invite.maxUses,
  );

const takenBy = (
  disk: MemoryDisk,
  sessionId: string,
  index: SessionIndex,
): 'code' | 'adventure' | 'character' | null => {
  const others = [...disk.sessions].filter(([id]) => id !== sessionId).map(([, other]) => other.index);
  const liveOthers = isLive(index.status) ? others.filter((other) => isLive(other.status)) : [];
  if (liveOthers.some((other) => other.code === index.code)) return 'code';
  if (liveOthers.some((other) => other.adventureId === index.adventureId && other.gmId === index.gmId)) {
    return 'adventure';
  }
  const heldHere = heldCharacters(disk.sessions.get(sessionId)?.index);
  const heldElsewhere = new Set(others.flatMap(heldCharacters));
  const wanted = heldCharacters(index);
  if (new Set(wanted).size !== wanted.length) return 'character';
  const free = (id: string): boolean => heldHere.includes(id) || (disk.characters.has(id) && !heldElsewhere.has(id));
  return wanted.every(free) ? null : 'character';
};

export const heldCharacters = (index: Pick<SessionIndex, 'seats'> | undefined): readonly string[] =>
  (index?.seats ?? []).flatMap((seat) => (seat.holdsCharacter && seat.characterId !== null ? [seat.characterId] : []));

const writeBackCharacter = (disk: MemoryDisk, sessionId: string, writeBack: CharacterWriteBack): void => {
  const { characterId, changes, experienceGained, version } = writeBack;
  const stored = disk.characters.get(characterId);
  if (stored === undefined) return;
  const isElsewhere = [...disk.sessions].some(([id, { index }]) => id !== sessionId && holds(index, characterId));
  const experience = stored.experience + experienceGained;
  disk.characters.set(characterId, { ...stored, ...(isElsewhere ? {} : changes), experience, version });
};

export const isHeld = (disk: MemoryDisk, characterId: string): boolean =>
  [...disk.sessions.values()].some(({ index }) => holds(index, characterId));

const holds = (index: SessionIndex, characterId: string): boolean => heldCharacters(index).includes(characterId);
