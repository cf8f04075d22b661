import type { StatedDice, StatedRoll } from '@moothall/client';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDie(value: unknown): boolean {
  return (
    isFields(value) &&
    typeof value.sides === 'number' &&
    typeof value.value === 'number' &&
    typeof value.kept === 'boolean'
  );
}

function isTerm(value: unknown): boolean {
  if (!isFields(value) || typeof value.notation !== 'string' || typeof value.value !== 'number') return false;
  return Array.isArray(value.dice) && value.dice.every(isDie);
}

function isRoll(value: unknown): value is StatedRoll {
  if (!isFields(value)) return false;
  const texts = [value.id, value.userId, value.commandId, value.notation];
  const isTotal = value.total === null || typeof value.total === 'number';
  return (
    texts.every((text) => typeof text === 'string') &&
    isTotal &&
    Array.isArray(value.terms) &&
    value.terms.every(isTerm)
  );
}

/**
 * What checking needs of an export, in or out of the API's envelope; null for anything else. An export of a session that
 * is still being played has no seed and is nothing else either.
 */
export function readDiceExport(value: unknown): StatedDice | null {
  const whole = isFields(value) && isFields(value.data) ? value.data : value;
  if (!isFields(whole) || !isFields(whole.session)) return null;
  const { diceCommitment } = whole.session;
  const { diceSeed, rolls } = whole;
  if (typeof diceCommitment !== 'string' || typeof diceSeed !== 'string') return null;
  return Array.isArray(rolls) && rolls.every(isRoll) ? { diceCommitment, diceSeed, rolls } : null;
}

export function parseDiceExport(text: string): StatedDice | null {
  try {
    return readDiceExport(JSON.parse(text));
  } catch {
    return null;
  }
}
