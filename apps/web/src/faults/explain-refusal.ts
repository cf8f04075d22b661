import type { CallError, FoundFault } from '@moothall/client';
import type { i18n as I18n } from 'i18next';
import { describeReason } from '../editor/words/describe-fault.ts';
import { editorMessagesOf } from '../i18n/editor-messages.ts';
import { faultsOfRefusal } from './faults-of-refusal.ts';
import type { FileKind } from './file-rules.ts';
import { forbidCompiling } from './forbid-compiling.ts';

/** One fault of a file as its reader is told of it. */
export interface ExplainedFault {
  /** As the file calls the place, for whoever mends it there; empty for the file itself. */
  readonly path: string;
  /** The same in words; empty where only the path is known. */
  readonly place: string;
  readonly reason: string;
}

interface RefusedFile {
  readonly kind: FileKind;
  /** What was sent. */
  readonly file: unknown;
  readonly error: CallError;
  readonly placeOf: (path: FoundFault['path']) => string;
}

const keyOf = ({ path, message }: FoundFault) => `${path.join('.')} ${message}`;

/**
 * What the server has against a file, in the reader's language: its rules are asked again here for reasons that can be
 * translated. Which faults there are says the server, and what the rules do not know of it is told in its words.
 */
export async function explainRefusal(refused: RefusedFile, i18n: I18n): Promise<readonly ExplainedFault[]> {
  const { kind, file, error, placeOf } = refused;
  const faults = faultsOfRefusal(error);
  if (faults.length === 0) return [];
  try {
    forbidCompiling();
    const [{ faultsInFile }] = await Promise.all([import('./file-rules.ts'), editorMessagesOf(i18n)]);
    const known = new Map(faultsInFile(kind, file).map((fault) => [keyOf(fault), fault]));
    const t = i18n.getFixedT(null, 'editor');
    return faults.map((fault) => ({
      path: fault.path.join('.'),
      place: placeOf(fault.path),
      reason: describeReason(known.get(keyOf(fault)) ?? fault, t),
    }));
  } catch {
    // The rules or their words could not be loaded, or the file has more faults than they can count.
    return faults.map(({ path, message }) => ({ path: path.join('.'), place: '', reason: message }));
  }
}
