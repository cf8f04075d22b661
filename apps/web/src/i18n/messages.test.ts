import { describe, expect, it } from 'vitest';
import { campaigns as germanCampaigns } from './de/campaigns.ts';
import { characters as germanCharacters } from './de/characters.ts';
import { editor as germanEditor } from './de/editor.ts';
import { graph as germanGraph } from './de/graph.ts';
import { history as germanHistory } from './de/history.ts';
import { map as germanMap } from './de/map.ts';
import { messages as german } from './de/messages.ts';
import { paint as germanPaint } from './de/paint.ts';
import { texts as germanPeople } from './de/people-texts.ts';
import { pictures as germanPictures } from './de/pictures.ts';
import { play as germanPlay } from './de/play.ts';
import { reading as germanReading } from './de/reading.ts';
import { shelf as germanShelf } from './de/shelf.ts';
import { terrains as germanTerrains } from './de/terrains.ts';
import { campaigns as englishCampaigns } from './en/campaigns.ts';
import { characters as englishCharacters } from './en/characters.ts';
import { editor as englishEditor } from './en/editor.ts';
import { graph as englishGraph } from './en/graph.ts';
import { history as englishHistory } from './en/history.ts';
import { map as englishMap } from './en/map.ts';
import { messages as english } from './en/messages.ts';
import { paint as englishPaint } from './en/paint.ts';
import { texts as englishPeople } from './en/people-texts.ts';
import { pictures as englishPictures } from './en/pictures.ts';
import { play as englishPlay } from './en/play.ts';
import { reading as englishReading } from './en/reading.ts';
import { shelf as englishShelf } from './en/shelf.ts';
import { terrains as englishTerrains } from './en/terrains.ts';

function flatten(tree: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') texts.set(here, value);
    else for (const [inner, text] of flatten(value, here)) texts.set(inner, text);
  }
  return texts;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

const en = flatten({
  ...english,
  ...englishPeople,
  characters: englishCharacters,
  editor: englishEditor,
  mapPanel: englishMap,
  graph: englishGraph,
  paint: englishPaint,
  pictures: englishPictures,
  play: englishPlay,
  campaigns: englishCampaigns,
  history: englishHistory,
  reading: englishReading,
  shelf: englishShelf,
  terrains: englishTerrains,
});
const de = flatten({
  ...german,
  ...germanPeople,
  characters: germanCharacters,
  editor: germanEditor,
  mapPanel: germanMap,
  graph: germanGraph,
  paint: germanPaint,
  pictures: germanPictures,
  play: germanPlay,
  campaigns: germanCampaigns,
  history: germanHistory,
  reading: germanReading,
  shelf: germanShelf,
  terrains: germanTerrains,
});

describe('messages', () => {
  it('English and German have exactly the same keys', () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('no text is empty', () => {
    const empty = [...en, ...de].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('a text fills in the same placeholders in both languages', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(de.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('every counted text has one and other', () => {
    const bases = [...en.keys()]
      .filter((key) => /_(one|other)$/.test(key))
      .map((key) => key.replace(/_(one|other)$/, ''));
    for (const base of new Set(bases)) {
      expect(en.has(`${base}_one`) && en.has(`${base}_other`), base).toBe(true);
    }
  });
});
