import type { Adventure, Answer, CallError } from '@moothall/client';
import { newAdventure } from '@moothall/client';
import type { EditorDocument } from '../editor-document.ts';
import type { SaveFields } from '../saver.ts';
import { sampleDocument } from './sample-document.ts';

export type Weather = 'fine' | 'no-way-there' | 'no-way-back';

/** The part of the server that holds one adventure: versions, conflicts, refusals, and a network that can be cut. */
export class FakeShelf {
  adventure: Adventure = { ...structuredClone(sampleDocument), id: 'x', ownerId: 'me', version: 'v0' };
  weather: Weather = 'fine';
  /** What was asked for, in order. */
  readonly asked: (Partial<EditorDocument> & { readonly ifVersion: string })[] = [];
  /** While set, answers wait until it is called. */
  #gate: Promise<void> | null = null;
  #most = 0;
  #now = 0;
  #versions = 0;

  get mostAtOnce(): number {
    return this.#most;
  }

  hold(): () => void {
    let release = () => {};
    this.#gate = new Promise((resolve) => {
      release = () => {
        this.#gate = null;
        resolve();
      };
    });
    return release;
  }

  /** Somebody else, in another window. */
  elsewhere(fields: Partial<EditorDocument>): void {
    this.#versions += 1;
    this.adventure = { ...this.adventure, ...fields, version: `v${this.#versions}` };
  }

  readonly save: SaveFields = async (change) => {
    this.asked.push(change);
    this.#now += 1;
    this.#most = Math.max(this.#most, this.#now);
    if (this.#gate !== null) await this.#gate;
    this.#now -= 1;
    const lost = failed({ code: 'UNAVAILABLE', message: '', httpStatus: 0 });
    if (this.weather === 'no-way-there') return lost;
    const answer = this.#answer(change);
    return this.weather === 'no-way-back' ? lost : answer;
  };

  #answer({ ifVersion, ...fields }: Parameters<SaveFields>[0]): Answer<Adventure> {
    const current = this.adventure;
    if (ifVersion !== current.version) {
      return failed({ code: 'CONFLICT', message: '', httpStatus: 409, details: { current } });
    }
    const { id, ownerId, version, ...document } = current;
    const parsed = newAdventure.safeParse({ ...document, ...fields });
    if (!parsed.success) {
      const details = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), [message]]));
      return failed({ code: 'VALIDATION_FAILED', message: '', httpStatus: 400, details });
    }
    this.elsewhere(parsed.data);
    return { ok: true, data: this.adventure };
  }
}

function failed(error: CallError): Answer<Adventure> {
  return { ok: false, error };
}
