import { describe, expect, it } from 'vitest';
import type { OwnCharacter } from '../shapes/character.ts';
import {
  acceptSaved,
  changeDraft,
  fieldsOf,
  openDraft,
  receiveCharacter,
  settleClash,
  unsavedFields,
} from './character-draft.ts';

const ann: OwnCharacter = {
  id: 'c',
  ownerId: 'me',
  name: 'Ann',
  class: 'Fighter',
  level: 1,
  hitPointsCurrent: 8,
  hitPointsMax: 8,
  armorClass: 10,
  avatarUrl: null,
  experience: 0,
  sheet: { gold: 7, gear: ['Rope'] },
  version: 'v1',
  inSession: null,
};
const changed = (change: Partial<OwnCharacter>, version = 'v2'): OwnCharacter => ({ ...ann, ...change, version });

describe('CHAR-11 two who write on one character', () => {
  it('CHAR-11 changes of different things merge without a question, also within a sheet', () => {
    const mine = changeDraft(openDraft(ann), { armorClass: 12, sheet: { ...ann.sheet, gold: 9 } });
    const draft = receiveCharacter(mine, changed({ hitPointsCurrent: 3, sheet: { ...ann.sheet, luck: 1 } }));
    expect(draft.clashes).toEqual([]);
    expect(draft.fields).toMatchObject({ armorClass: 12, hitPointsCurrent: 3 });
    expect(draft.fields.sheet).toEqual({ gold: 9, gear: ['Rope'], luck: 1 });
    expect(unsavedFields(draft)).toEqual({ armorClass: 12, sheet: draft.fields.sheet });
  });

  it('CHAR-11 the same thing changed differently is asked about; theirs or mine, and nothing else is touched', () => {
    const mine = changeDraft(openDraft(ann), { hitPointsCurrent: 5, name: 'Anna' });
    const draft = receiveCharacter(mine, changed({ hitPointsCurrent: 3 }));
    const [clash] = draft.clashes;
    expect(draft.clashes).toEqual([{ field: 'hitPointsCurrent', mine: 5, theirs: 3 }]);
    if (clash === undefined) throw new Error('there is no clash');
    expect(unsavedFields(settleClash(draft, clash, 'theirs'))).toEqual({ name: 'Anna' });
    expect(unsavedFields(settleClash(draft, clash, 'mine'))).toEqual({ name: 'Anna', hitPointsCurrent: 5 });
  });

  it('CHAR-11 an open question follows what the other side says, and closes when both say the same', () => {
    const mine = changeDraft(openDraft(ann), { level: 2 });
    const asked = receiveCharacter(mine, changed({ level: 3 }));
    const later = receiveCharacter(asked, changed({ level: 4, experience: 5 }, 'v3'));
    expect(later.clashes).toEqual([{ field: 'level', mine: 2, theirs: 4 }]);
    expect(later.fields).toMatchObject({ level: 2, experience: 5 });
    expect(changeDraft(later, { level: 5 }).clashes).toEqual([{ field: 'level', mine: 5, theirs: 4 }]);
    expect(receiveCharacter(later, changed({ level: 2 }, 'v4')).clashes).toEqual([]);
  });

  it('CHAR-11 an entry removed on one side and changed on the other is asked about', () => {
    const mine = changeDraft(openDraft(ann), { sheet: { gear: ['Rope'] } });
    const draft = receiveCharacter(mine, changed({ sheet: { ...ann.sheet, gold: 8 } }));
    const [clash] = draft.clashes;
    expect(clash).toEqual({ field: 'sheet', entry: 'gold', mine: undefined, theirs: 8 });
    if (clash === undefined) throw new Error('there is no clash');
    expect(settleClash(draft, clash, 'theirs').fields.sheet).toEqual({ gear: ['Rope'], gold: 8 });
    expect(settleClash(draft, clash, 'mine').fields.sheet).toEqual({ gear: ['Rope'] });
  });

  it('CHAR-11 what was typed while saving stays and is saved next; what the server tidied is shown', () => {
    const first = changeDraft(openDraft(ann), { name: ' Anna ' });
    const typing = changeDraft(first, { class: 'Mage' });
    const draft = acceptSaved(typing, first.fields, changed({ name: 'Anna' }));
    expect(draft.fields).toMatchObject({ name: 'Anna', class: 'Mage' });
    expect(unsavedFields(draft)).toEqual({ class: 'Mage' });
  });

  it('CHAR-11 an own order of the entries survives, else theirs is shown', () => {
    const mine = changeDraft(openDraft(ann), { sheet: { gear: ['Rope'], gold: 7 } });
    const theirs = changed({ sheet: { gold: 7, gear: ['Rope'], luck: 1 } });
    expect(Object.keys(receiveCharacter(mine, theirs).fields.sheet)).toEqual(['gear', 'gold', 'luck']);
    const reordered = changed({ sheet: { gear: ['Rope'], gold: 7 } });
    expect(Object.keys(receiveCharacter(openDraft(ann), reordered).fields.sheet)).toEqual(['gear', 'gold']);
    expect(unsavedFields(mine)).toEqual({ sheet: mine.fields.sheet });
  });

  it('the same version again changes nothing but where the character sits', () => {
    const draft = changeDraft(openDraft(ann), { name: 'Anna' });
    const inSession = { id: 's', status: 'active', adventureTitle: 'The Mill' } as const;
    expect(receiveCharacter(draft, { ...ann, inSession })).toEqual({ ...draft, base: { ...ann, inSession } });
    expect(fieldsOf(ann)).not.toHaveProperty('inSession');
  });
});
