import { type ParticipantView, type UserId, withSeatVersion } from '@moothall/domain';

/** How somebody who is gone for good is called wherever they once had a place. */
export const formerPlayer = 'A former player';

/** Who is to be forgotten in one session: what they were called in it, and the seats they held. */
export type Forgotten = {
  readonly userId: UserId;
  readonly names: ReadonlySet<string>;
  readonly seats: ReadonlySet<string>;
};

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

function isFields(value: Json): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Every object in a JSON value, outermost first. */
function* objectsIn(value: Json): Generator<Fields> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item);
  if (!isFields(value)) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** A person as events and frames write them: the id with a name and a picture. */
function isPerson(fields: Fields, userId: string): boolean {
  return fields.id === userId && typeof fields.name === 'string' && 'avatarUrl' in fields;
}

function isSeat(fields: Fields, userId: string): boolean {
  return isFields(fields.user) && fields.user.id === userId && isFields(fields.character);
}

/** Collects from events what a person was called and where they sat. */
export function whoIsForgotten(userId: UserId, documents: Iterable<Json>): Forgotten {
  const names = new Set<string>();
  const seats = new Set<string>();
  for (const document of documents) {
    for (const fields of objectsIn(document)) {
      if (isPerson(fields, userId)) names.add(String(fields.name));
      if (fields.userId === userId && typeof fields.name === 'string') names.add(fields.name);
      // Events say `participantId`, views `id`.
      const seat = fields.participantId ?? fields.id;
      if (isSeat(fields, userId) && typeof seat === 'string') seats.add(seat);
    }
  }
  names.delete(formerPlayer);
  return { userId, names, seats };
}

/**
 * The same JSON without the person: their name and picture wherever they are named as a person, and a character that
 * was called like them. Ids stay, so that seats, dice and what was said hold together. Doing it again changes nothing.
 */
export function forgetIn(value: Json, who: Forgotten): Json {
  if (Array.isArray(value)) return value.map((item) => forgetIn(item, who));
  if (!isFields(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, forgetIn(item, who)]));
  return forgetFields(inner, who);
}

const nameFields = ['name', 'userName', 'as', 'actorName'] as const;

function forgetFields(fields: Fields, who: Forgotten): Fields {
  const { userId, names, seats } = who;
  const isCalledLikeThem = (name: Json): boolean => typeof name === 'string' && names.has(name);
  if (isPerson(fields, userId)) return { ...fields, name: formerPlayer, avatarUrl: null };
  if (isSeat(fields, userId)) return forgetSeat(fields, isCalledLikeThem);
  const isTheirs = fields.userId === userId || fields.actorId === userId;
  const isOfTheirSeat = typeof fields.participantId === 'string' && seats.has(fields.participantId);
  if (!isTheirs && !isOfTheirSeat) return fields;
  const changed = nameFields.filter((field) => isCalledLikeThem(fields[field]));
  const picture = isTheirs && 'avatarUrl' in fields ? { avatarUrl: null } : {};
  const named: Fields = { ...fields, ...Object.fromEntries(changed.map((field) => [field, formerPlayer])), ...picture };
  if (!isOfTheirSeat) return named;
  // Another character at the seat: events name it beside the seat, frames among its changes.
  const inside = isFields(named.changes) ? { changes: renameCharacter(named.changes, isCalledLikeThem) } : {};
  return { ...renameCharacter(named, isCalledLikeThem), ...inside };
}

/** Guests' characters borrow the guest's name (contract 1.2). */
function renameCharacter(fields: Fields, isCalledLikeThem: (name: Json) => boolean): Fields {
  const { character } = fields;
  if (!isFields(character) || !isCalledLikeThem(character.name)) return fields;
  return { ...fields, character: { ...character, name: formerPlayer } };
}

/** A seat as viewers got it carries a digest of itself. */
function forgetSeat(fields: Fields, isCalledLikeThem: (name: Json) => boolean): Fields {
  const seat = renameCharacter(fields, isCalledLikeThem);
  return 'version' in fields && 'presence' in fields ? withSeatVersion(seat as unknown as ParticipantView) : seat;
}
