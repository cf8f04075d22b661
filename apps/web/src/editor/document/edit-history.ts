import { applyDifference, type Difference, differenceOf, weightOfDifference } from './difference.ts';
import type { EditorDocument } from './editor-document.ts';

interface Step {
  readonly label: string;
  readonly difference: Difference;
  readonly weight: number;
  readonly mergeKey: string | undefined;
  readonly atMs: number;
}

export interface EditHistory {
  readonly document: EditorDocument;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** More than the two hundred steps an author may count on. */
const stepsMax = 500;
/** What all steps may weigh, so that an evening of painting large maps does not fill the memory of a tablet. */
const weightMax = 64 * 1_024 * 1_024;
/** Somebody who stops typing for that long has finished a thought; going on is a step of its own. */
const pauseMs = 2_000;

export function newHistory(document: EditorDocument): EditHistory {
  return { document, past: [], future: [] };
}

/** The oldest steps go first; the newest one stays, whatever it weighs. */
function bounded(steps: readonly Step[]): readonly Step[] {
  let weight = 0;
  let first = steps.length;
  while (first > 0 && steps.length - first < stepsMax) {
    weight += steps[first - 1]?.weight ?? 0;
    if (weight > weightMax && first < steps.length) break;
    first -= 1;
  }
  return first === 0 ? steps : steps.slice(first);
}

function stepOf(difference: Difference, given: Omit<Step, 'difference' | 'weight'>): Step {
  return { ...given, difference, weight: weightOfDifference(difference) };
}

export interface Edit {
  readonly label: string;
  readonly document: EditorDocument;
  readonly mergeKey?: string | undefined;
  readonly atMs: number;
}

export function recordEdit(history: EditHistory, edit: Edit): EditHistory {
  const difference = differenceOf(history.document, edit.document);
  if (difference === null) return history;
  const { label, mergeKey, atMs } = edit;
  const last = history.past.at(-1);
  const goesOn =
    last !== undefined && mergeKey !== undefined && last.mergeKey === mergeKey && atMs - last.atMs <= pauseMs;
  if (!goesOn) {
    const past = bounded([...history.past, stepOf(difference, { label, mergeKey, atMs })]);
    return { document: edit.document, past, future: [] };
  }
  const start = applyDifference(history.document, last.difference, 'before');
  const whole = differenceOf(start, edit.document);
  const rest = history.past.slice(0, -1);
  const past = whole === null ? rest : [...rest, stepOf(whole, { label, mergeKey, atMs })];
  return { document: edit.document, past, future: [] };
}

export function undoEdit(history: EditHistory): EditHistory {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  const document = applyDifference(history.document, step.difference, 'before') as EditorDocument;
  // Typing on after undoing is a new step, never part of the one before.
  const { past } = endStep({ ...history, past: history.past.slice(0, -1) });
  return { document, past, future: [...history.future, closed(step)] };
}

export function redoEdit(history: EditHistory): EditHistory {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  const document = applyDifference(history.document, step.difference, 'after') as EditorDocument;
  return { document, past: [...history.past, step], future: history.future.slice(0, -1) };
}

/** What is typed from now on is a step of its own: the field was left. */
export function endStep(history: EditHistory): EditHistory {
  const last = history.past.at(-1);
  if (last === undefined || last.mergeKey === undefined) return history;
  return { ...history, past: history.past.with(-1, closed(last)) };
}

function closed(step: Step): Step {
  return step.mergeKey === undefined ? step : { ...step, mergeKey: undefined };
}
