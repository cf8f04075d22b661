import { readFileSync } from 'node:fs';
import { diceExport, type StatedDice } from '../../packages/domain/src/index.ts';
import { quoted } from './quoted.ts';

/** What is wrong with the file itself, in one sentence for the person who named it. */
export class UnreadableExport extends Error {}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    throw new UnreadableExport(`the file ${quoted(path)} cannot be read (${code})`);
  }
}

function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableExport(`the file ${quoted(path)} is not JSON`);
  }
}

function fieldOf(json: unknown, name: string): unknown {
  return json !== null && typeof json === 'object'
    ? Object.entries(json).find(([key]) => key === name)?.[1]
    : undefined;
}

/** Reads the export of a session (docs/dice-check.md, "The file"). Throws `UnreadableExport`. */
export function readExport(path: string): StatedDice {
  const file = readJson(path);
  // As the REST call answers it, the export lies in an envelope (contract 2).
  const json = fieldOf(file, 'success') === true ? fieldOf(file, 'data') : file;
  const parsed = diceExport.safeParse(json);
  if (parsed.success) {
    const { session, diceSeed, rolls } = parsed.data;
    return { diceCommitment: session.diceCommitment, diceSeed, rolls };
  }
  if (fieldOf(json, 'session') !== undefined && (fieldOf(json, 'diceSeed') ?? null) === null) {
    throw new UnreadableExport('diceSeed is missing: the seed is revealed when the session has ended');
  }
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the whole';
  throw new UnreadableExport(`${place} is not as in an export: ${quoted(issue?.message)}`);
}
