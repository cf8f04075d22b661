import type { CallError } from '@moothall/client';
import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { placeInFile as placeOfCharacter } from '../characters/place-in-file.ts';
import { characterMessagesOf } from '../i18n/character-messages.ts';
import type { Language } from '../i18n/language.ts';
import { shelfMessagesOf } from '../i18n/shelf-messages.ts';
import { placeInFile } from '../pages/adventures/place-in-file.ts';
import { explainRefusal } from './explain-refusal.ts';

async function speaking(lng: Language) {
  const i18n = createInstance();
  await i18n.init({ lng, resources: {}, interpolation: { escapeValue: false } });
  await Promise.all([shelfMessagesOf(i18n), characterMessagesOf(i18n)]);
  return i18n;
}

function refused(details: Readonly<Record<string, readonly string[]>>): CallError {
  return { code: 'VALIDATION_FAILED', message: '', httpStatus: 400, details };
}

const tooSmall = 'Too small: expected string to have >=1 characters';
const node = { id: 'a', type: 'story', title: 'Das Tor', content: '', choices: [{ id: 'c', text: '', toNodeId: 'a' }] };
const file = {
  format: 'moothall-adventure',
  version: 1,
  adventure: { title: 'Dornen', startNodeId: 'a', nodes: [node], maps: 'none' },
  pictures: {},
};

async function explained(language: Language, sent: unknown, details: Readonly<Record<string, readonly string[]>>) {
  const i18n = await speaking(language);
  const placeOf = (path: readonly (string | number)[]) => placeInFile(sent, path, i18n);
  const faults = await explainRefusal({ kind: 'adventure', file: sent, error: refused(details), placeOf }, i18n);
  return faults.map(({ path, place, reason }) => `${path} | ${place} | ${reason}`);
}

const details = {
  'adventure.nodes.0.choices.0.text': [tooSmall],
  'adventure.maps': ['Invalid input: expected array, received string'],
  'pictures.abcdef0123456789': ['is used nowhere'],
  '': ['a string is longer than 16384'],
};

it('ADV-16 what is wrong with an adventure file is told in German, and what only the server knows in its words', async () => {
  expect(await explained('de', file, details)).toEqual([
    'adventure.nodes.0.choices.0.text | Szene „Das Tor“, Wahl 1, Text | darf nicht leer sein',
    'adventure.maps | Abenteuer, Karten | fehlt oder ist von der falschen Art',
    'pictures.abcdef0123456789 | Bild abcdef01 | wird nicht angenommen: is used nowhere',
    ' | Die Datei | wird nicht angenommen: a string is longer than 16384',
  ]);
});

it('ADV-16 names are found in a file that came wrapped in an answer, and in English', async () => {
  const [first] = await explained('en', { success: true, data: file }, details);
  expect(first).toBe('adventure.nodes.0.choices.0.text | Scene “Das Tor”, choice 1, text | must not be empty');
});

it.each<unknown>([
  null,
  7,
  [],
  {},
  { adventure: { nodes: [null] } },
  { adventure: { nodes: [{ title: 4, id: 'x' }] } },
])('ADV-16 a file that is hardly one has places, too: %j', async (sent) => {
  const [line] = await explained('en', sent, { 'adventure.nodes.0.title': ['is no title'] });
  expect(line).toMatch(/^adventure\.nodes\.0\.title \| Scene “[?x]”, title \| is not accepted: is no title$/);
});

it('ADV-16 the server and nobody else says what is wrong', async () => {
  expect(await explained('en', { ...file, version: 2 }, {})).toEqual([]);
});

it('CHAR-9 what is wrong with a file of characters is told in German', async () => {
  const i18n = await speaking('de');
  const sent = {
    format: 'moothall-character',
    version: 1,
    characters: [
      { name: 'Berrin', class: 'Dieb', level: 99 },
      { class: 'Magd', level: 1, owner: 'x' },
    ],
  };
  const placeOf = (path: readonly (string | number)[]) => placeOfCharacter(sent, path, i18n);
  const error = refused({
    'characters.0.level': ['Too big: expected number to be <=30'],
    'characters.1.name': ['Invalid input: expected string, received undefined'],
    'characters.1.owner': ['unknown field'],
  });
  const faults = await explainRefusal({ kind: 'characters', file: sent, error, placeOf }, i18n);
  expect(faults.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
    'Berrin, Stufe: liegt über 30',
    'Charakter 2, Name: fehlt oder ist von der falschen Art',
    'Charakter 2, owner: hat hier keinen Platz',
  ]);
});
