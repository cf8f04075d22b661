import { describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../../../../../packages/client/src/testing/manual-clock.ts';
import { AdventureEditor } from './adventure-editor.ts';
import { createChecker } from './checker.ts';
import type { EditorDocument } from './editor-document.ts';
import { addNode, changeNode } from './nodes.ts';
import type { Conflict, SavingState } from './saving-state.ts';
import { FakeShelf } from './testing/fake-shelf.ts';

interface Desk {
  readonly shelf: FakeShelf;
  readonly clock: ManualClock;
  readonly editor: AdventureEditor;
  /** Every unsaved work that was put aside; null where it was thrown away because it is stored. */
  readonly kept: (Partial<EditorDocument> | null)[];
  readonly status: () => SavingState['status'];
  readonly title: (title: string) => void;
}

function sitDown(shelf = new FakeShelf()): Desk {
  const clock = manualClock();
  const kept: (Partial<EditorDocument> | null)[] = [];
  const editor = new AdventureEditor({
    adventure: shelf.adventure,
    clock,
    save: shelf.save,
    checker: createChecker(),
    labels: { theirs: 'Take theirs', merged: 'Keep mine' },
    keep: (work) => void kept.push(work?.fields ?? null),
  });
  return {
    shelf,
    clock,
    editor,
    kept,
    status: () => editor.snapshot().saving.status,
    title: (title) => editor.change('Title', (document) => ({ ...document, title }), { mergeKey: 'title' }),
  };
}

function conflictOf({ editor }: Desk): Conflict {
  const { saving } = editor.snapshot();
  if (saving.status !== 'conflict') throw new Error(`there is no conflict but ${saving.status}`);
  return saving.conflict;
}

describe('saving by itself', () => {
  it('SAVE-1 waits for a pause, then sends only the fields that changed, with the version they were changed from', async () => {
    const desk = sitDown();
    for (const title of ['N', 'Ne', 'New']) {
      desk.title(title);
      await desk.clock.pass(500);
    }
    expect(desk.shelf.asked).toEqual([]);
    expect(desk.status()).toBe('waiting');
    await desk.clock.pass(400);
    expect(desk.shelf.asked).toEqual([{ title: 'New', ifVersion: 'v0' }]);
    expect(desk.status()).toBe('saved');
    expect(desk.shelf.adventure.title).toBe('New');
  });

  it('SAVE-1 saves at once when asked to, and not at all when nothing changed', async () => {
    const desk = sitDown();
    desk.title('New');
    desk.editor.flush();
    await desk.clock.settle();
    expect(desk.status()).toBe('saved');
    desk.editor.flush();
    desk.title('Other');
    desk.title('New');
    desk.editor.flush();
    await desk.clock.settle();
    expect(desk.shelf.asked).toHaveLength(1);
    expect(desk.status()).toBe('saved');
  });

  it('SAVE-2 one save at a time; what is typed meanwhile follows with the new version', async () => {
    const desk = sitDown();
    const release = desk.shelf.hold();
    desk.title('One');
    desk.editor.flush();
    desk.title('Two');
    desk.editor.flush();
    await desk.clock.pass(2_000);
    expect(desk.shelf.asked).toHaveLength(1);
    release();
    await desk.clock.pass(1_000);
    expect(desk.shelf.asked).toEqual([
      { title: 'One', ifVersion: 'v0' },
      { title: 'Two', ifVersion: 'v1' },
    ]);
    expect(desk.shelf.mostAtOnce).toBe(1);
    expect(desk.status()).toBe('saved');
  });

  it('SAVE-1 a name the server trims does not stay unsaved for ever, and is not taken out of the author’s hands', async () => {
    const desk = sitDown();
    desk.title('New ');
    await desk.clock.pass(5_000);
    expect(desk.shelf.adventure.title).toBe('New');
    expect(desk.editor.snapshot().document.title).toBe('New ');
    expect(desk.shelf.asked).toHaveLength(1);
    expect(desk.status()).toBe('saved');
  });

  it('SAVE-3 without an answer it tries again, ever more slowly, with what has been written since', async () => {
    const desk = sitDown();
    desk.shelf.weather = 'no-way-there';
    desk.title('One');
    await desk.clock.pass(800);
    expect(desk.status()).toBe('offline');
    await desk.clock.pass(60_000);
    const tries = desk.shelf.asked.length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(9);
    desk.title('Two');
    desk.shelf.weather = 'fine';
    await desk.clock.pass(30_000);
    expect(desk.status()).toBe('saved');
    expect(desk.shelf.adventure.title).toBe('Two');
  });

  it('SAVE-3 a save whose answer was lost is not a conflict with oneself', async () => {
    const desk = sitDown();
    desk.shelf.weather = 'no-way-back';
    desk.title('One ');
    await desk.clock.pass(800);
    expect(desk.shelf.adventure.title).toBe('One');
    desk.title('One and two');
    desk.shelf.weather = 'fine';
    await desk.clock.pass(10_000);
    expect(desk.status()).toBe('saved');
    expect(desk.shelf.adventure.title).toBe('One and two');
  });

  it('SAVE-4 with faults nothing is sent; they are named with their path; mending them sends it', async () => {
    const desk = sitDown();
    desk.title('');
    await desk.clock.pass(2_000);
    expect(desk.status()).toBe('faulty');
    expect(desk.shelf.asked).toEqual([]);
    expect(desk.editor.snapshot().faults).toMatchObject([{ path: ['title'], reason: 'missing' }]);
    desk.title('Mended');
    await desk.clock.pass(2_000);
    expect(desk.editor.snapshot().faults).toEqual([]);
    expect(desk.shelf.adventure.title).toBe('Mended');
  });

  it('SAVE-4 what the server refuses is shown and stays; the next change is sent again', async () => {
    const desk = sitDown();
    const { save } = desk.shelf;
    const error = { code: 'NOT_ALLOWED', message: 'no', httpStatus: 403 } as const;
    const refusing = sitDown(Object.assign(new FakeShelf(), { save: async () => ({ ok: false, error }) }));
    refusing.title('New');
    await refusing.clock.pass(60_000);
    expect(refusing.editor.snapshot().saving).toEqual({ status: 'refused', error });
    expect(refusing.editor.snapshot().document.title).toBe('New');
    Object.assign(refusing.shelf, { save });
    expect(refusing.kept.at(-1)).toEqual({ title: 'New' });
  });
});

describe('changed in another window', () => {
  it('SAVE-5 says what changed there, and keeps mine on theirs', async () => {
    const desk = sitDown();
    desk.shelf.elsewhere({ description: 'theirs', nodes: changeNode(desk.shelf.adventure, 'b', { title: 'B' }).nodes });
    desk.editor.change('Scene', (document) => changeNode(document, 'a', { content: 'mine' }));
    await desk.clock.pass(1_000);
    expect(conflictOf(desk).changes).toEqual([
      { kind: 'field', field: 'description', mineToo: false },
      { kind: 'entry', list: 'nodes', id: 'b', name: 'B', what: 'changed', mineToo: false },
    ]);
    // Going on writing while the question stands loses nothing.
    desk.title('Mine');
    conflictOf(desk).keepMine();
    await desk.clock.pass(2_000);
    expect(desk.status()).toBe('saved');
    expect(desk.shelf.adventure).toMatchObject({ title: 'Mine', description: 'theirs' });
    expect(desk.shelf.adventure.nodes.map(({ title, content }) => [title, content])).toEqual([
      ['Scene a', 'mine'],
      ['B', ''],
      ['Scene c', ''],
    ]);
  });

  it('SAVE-5 taking theirs can be undone', async () => {
    const desk = sitDown();
    desk.shelf.elsewhere({ title: 'Theirs' });
    desk.title('Mine');
    await desk.clock.pass(1_000);
    conflictOf(desk).takeTheirs();
    await desk.clock.pass(2_000);
    expect(desk.editor.snapshot()).toMatchObject({ document: { title: 'Theirs' }, undoLabel: 'Take theirs' });
    expect(desk.status()).toBe('saved');
    expect(desk.shelf.asked).toHaveLength(1);
    desk.editor.undo();
    await desk.clock.pass(2_000);
    expect(desk.shelf.adventure.title).toBe('Mine');
  });

  it('SAVE-5 mine on theirs may have a fault, which is named and not sent', async () => {
    const desk = sitDown();
    const gone = desk.shelf.adventure.nodes.filter(({ id }) => id !== 'c');
    desk.shelf.elsewhere({ nodes: gone.map((node) => (node.id === 'b' ? { ...node, choices: [] } : node)) });
    desk.editor.change('Scene', (document) =>
      changeNode(document, 'a', { choices: [{ id: 'x', text: 'To c', toNodeId: 'c' }] }),
    );
    await desk.clock.pass(1_000);
    conflictOf(desk).keepMine();
    await desk.clock.pass(2_000);
    expect(desk.status()).toBe('faulty');
    expect(desk.editor.snapshot().faults.map(({ path }) => path.join('.'))).toEqual(['nodes.0.choices.0.toNodeId']);
  });
});

describe('nothing is lost', () => {
  it('SAVE-6 unsaved fields are put aside within a quarter of a second, and let go when they are stored', async () => {
    const desk = sitDown();
    desk.title('New');
    await desk.clock.pass(250);
    expect(desk.kept).toEqual([{ title: 'New' }]);
    await desk.clock.pass(1_000);
    expect(desk.kept.at(-1)).toBeNull();
  });

  it('SAVE-6 leaving sends what there is, and what is typed while the last save was on its way', async () => {
    const desk = sitDown();
    const release = desk.shelf.hold();
    desk.title('One');
    desk.editor.flush();
    desk.title('Two');
    desk.editor.close();
    release();
    await desk.clock.pass(1_000);
    expect(desk.shelf.adventure.title).toBe('Two');
    expect(desk.clock.waiting()).toBe(0);
  });

  it('SAVE-6 undo and redo are saved like any change', async () => {
    const desk = sitDown();
    desk.editor.change('Add', (document) => addNode(document, { title: 'Attic', type: 'story' }));
    await desk.clock.pass(1_000);
    desk.editor.undo();
    await desk.clock.pass(1_000);
    expect(desk.shelf.adventure.nodes).toHaveLength(3);
    desk.editor.redo();
    await desk.clock.pass(1_000);
    expect(desk.shelf.adventure.nodes.at(-1)).toMatchObject({ id: 'attic', title: 'Attic' });
    expect(desk.editor.snapshot()).toMatchObject({ undoLabel: 'Add', redoLabel: null });
  });
});
