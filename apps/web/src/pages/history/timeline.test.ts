import type { HistoryEvent, SessionView } from '@moothall/client';
import { expect, it } from 'vitest';
import { timelineOf } from './timeline.ts';

const session = {
  gm: { id: 'tobias', name: 'Old Tobias', avatarUrl: null },
  participants: [{ user: { id: 'mira', name: 'Mira' }, character: { name: 'Sylva' } }],
} as unknown as SessionView;

function tell(...events: readonly (readonly [string, object])[]) {
  const history = events.map(
    ([type, payload], index): HistoryEvent => ({
      id: String(index),
      at: '2026-05-01T19:00:00.000Z',
      type,
      payload: payload as Record<string, unknown>,
    }),
  );
  return timelineOf(session, history);
}

const words = (entries: ReturnType<typeof tell>) =>
  entries.map((entry) => (entry.kind === 'turn' ? entry.words : entry.kind));

it('scenes are told once, with the choice that led there before them; a text mended in place is no new scene', () => {
  const told = tell(
    ['node:changed', { nodeTitle: 'The quay' }],
    ['node:changed', { nodeTitle: 'The quay', inPlace: true }],
    ['node:changed', { nodeTitle: 'The bell', choice: { id: 'c', text: 'Dive' } }],
  );
  expect(words(told)).toEqual(['scene', { key: 'chose', text: 'Dive' }, 'scene']);
});

it('talk and dice are told by the names at the table; a whisper and an emote say what they are', () => {
  const told = tell(
    ['chat:posted', { message: { userId: 'mira', kind: 'say', text: 'Hello' } }],
    ['chat:posted', { message: { userId: 'tobias', as: 'The ferryman', kind: 'emote', text: 'nods' } }],
    ['chat:posted', { message: { userId: 'mira', kind: 'say', text: 'Psst', to: ['gm'] } }],
    ['dice:rolled', { roll: { userId: 'mira', notation: '1d20', label: 'swim', total: 17 } }],
    ['dice:rolled', { roll: { userId: 'gone', notation: '1d6', total: null } }],
  );
  expect(told).toMatchObject([
    { kind: 'talk', name: 'Sylva', text: 'Hello', emote: false, whispered: false },
    { kind: 'talk', name: 'The ferryman', emote: true },
    { kind: 'talk', name: 'Sylva', whispered: true },
    { kind: 'roll', name: 'Sylva', notation: '1d20', label: 'swim', total: 17 },
    { kind: 'roll', name: undefined, total: null },
  ]);
});

it('the course of the session: begun, paused with its message, gone on, ended', () => {
  const status = (oldStatus: string, is: string, pauseMessage?: string) =>
    ['session:updated', { status: is, oldStatus, pauseMessage }] as const;
  const told = tell(
    status('waiting', 'active'),
    ['session:updated', { status: 'active' }],
    status('active', 'paused', 'Pizza'),
    status('paused', 'active'),
    status('active', 'paused'),
    ['session:ended', { outcome: 'completed' }],
  );
  expect(words(told)).toEqual([
    { key: 'started' },
    { key: 'pausedWith', message: 'Pizza' },
    { key: 'resumed' },
    { key: 'paused' },
    { key: 'completed' },
  ]);
});

it('of a fight only its beginning and its end are told, and the next one begins anew', () => {
  const blow = ['combat:updated', { combat: { combatants: [{ name: 'Sylva' }, { name: 'Eel' }] } }] as const;
  const over = (outcome?: string) => ['combat:updated', { combat: null, outcome }] as const;
  expect(words(tell(blow, blow, over('victory'), blow, over()))).toEqual([
    { key: 'fight', names: ['Sylva', 'Eel'] },
    { key: 'fightWon' },
    { key: 'fight', names: ['Sylva', 'Eel'] },
    { key: 'fightOver' },
  ]);
});

it('who comes and goes is told by name, also when the seat is gone since', () => {
  const seat = { user: { id: 'jory', name: 'Jory' }, character: { name: 'Bram' } };
  const told = tell(
    ['participant:joined', { participant: seat }],
    ['participant:left', { userId: 'jory', reason: 'kicked' }],
    ['presence:recorded', { name: 'Mira', status: 'disconnected' }],
  );
  expect(words(told)).toEqual([
    { key: 'joined', name: 'Bram', player: 'Jory' },
    { key: 'kicked', name: 'Bram' },
    { key: 'disconnected', name: 'Mira' },
  ]);
});

it('maps, papers and finds are told; moves and reveals are not, nor what a newer server tells', () => {
  const told = tell(
    ['map:shown', { map: { name: 'The harbour' } }],
    ['map:shown', { map: null }],
    ['handout:shown', { handout: { text: 'A letter' } }],
    ['handout:shown', { handout: { pictureId: 'p' } }],
    ['game:updated', { changes: { addInventory: [{ name: 'Rope' }] } }],
    ['game:updated', { changes: { addFlags: ['wet'] } }],
    ['token:moved', { tokenId: 't' }],
    ['weather:turned', {}],
    ['safety:raised', {}],
  );
  expect(words(told)).toEqual([
    { key: 'map', name: 'The harbour' },
    { key: 'handout', text: 'A letter' },
    { key: 'picture' },
    { key: 'found', names: ['Rope'] },
    { key: 'safety' },
  ]);
});
