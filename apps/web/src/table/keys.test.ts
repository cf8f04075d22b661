import { describe, expect, it } from 'vitest';
import { actionsOf, conflictsIn, defaultKeys, keyOf, parseKeys, readKeys, writeKeys } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function memory(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  } as unknown as Storage;
}

describe('keys', () => {
  it.each([
    [{ key: 'C', shiftKey: true }, 'shift+c', 'chat'],
    [{ key: ' ' }, 'space', 'pause'],
    [{ key: '?', shiftKey: true }, '?', 'keys'],
    [{ key: 'z', ctrlKey: true }, 'mod+z', 'undoDraft'],
    [{ key: 'Z', metaKey: true, shiftKey: true }, 'shift+mod+z', 'redoDraft'],
    [{ key: 's', metaKey: true }, 'mod+s', 'publish'],
    [{ key: 'v' }, 'v', 'tool-view'],
    [{ key: 'Escape' }, 'escape', 'close'],
  ])('%j is written %s and means %s', (pressed, written, action) => {
    expect(keyOf({ ...plain, ...pressed })).toBe(written);
    expect(actionsOf(defaultKeys, written)).toEqual([action]);
  });

  it('a modifier alone is no key', () => {
    expect(keyOf({ ...plain, key: 'Shift', shiftKey: true })).toBeNull();
  });

  it('an unmodified C, a shifted space and Ctrl+C are not taken for others', () => {
    expect(actionsOf(defaultKeys, 'c')).toEqual([]);
    expect(keyOf({ ...plain, key: ' ', shiftKey: true })).toBe('shift+space');
    expect(actionsOf(defaultKeys, 'mod+c')).toEqual([]);
  });

  it('the keys as they come mean one thing each', () => {
    expect([...conflictsIn(defaultKeys)]).toEqual([]);
  });

  it('a key given to two actions is a conflict that names both', () => {
    const keys = { ...defaultKeys, chat: ['v'] };
    expect([...conflictsIn(keys)]).toEqual([['v', ['chat', 'tool-view']]]);
  });

  it.each([null, '', '{', 'null', '[]', '4', '{"chat":"x","pause":[4],"nonsense":["q"]}'])(
    'falls back to the keys as they come for %s',
    (text) => expect(parseKeys(text)).toEqual(defaultKeys),
  );

  it('keeps what was changed, and nothing once it is as it came', () => {
    const storage = memory();
    const changed = { ...defaultKeys, chat: ['shift+k'] };
    writeKeys(storage, changed);
    expect(readKeys(storage)).toEqual(changed);
    writeKeys(storage, defaultKeys);
    expect(storage.getItem('moothall.keys')).toBeNull();
  });
});
