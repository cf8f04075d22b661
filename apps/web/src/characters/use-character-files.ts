import type { Client } from '@moothall/client';
import { useClient } from '@moothall/react';
import type { i18n as I18n } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExplainedFault, explainRefusal } from '../faults/explain-refusal.ts';
import type { OwnCharacter } from '../shapes/character.ts';
import {
  type FiledPicture,
  type FileFault,
  fileBytesMax,
  filedCharacter,
  fileName,
  packCharacters,
  unpackCharacters,
} from './character-file.ts';
import { importPictures, type LeftPicture, type Portrayed } from './import-pictures.ts';
import { fetchPicture } from './picture-bytes.ts';
import { placeInFile } from './place-in-file.ts';

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export interface Exported {
  readonly characters: number;
  readonly files: number;
  readonly withoutPicture: readonly string[];
}

/** Writes them into as few files as possible (CHAR-9). */
export async function exportCharacters(characters: readonly OwnCharacter[], name: string): Promise<Exported> {
  const lost: string[] = [];
  const withPicture = async (character: OwnCharacter) => {
    const picture: FiledPicture | undefined =
      character.avatarUrl === null ? undefined : await fetchPicture(character.avatarUrl);
    if (character.avatarUrl !== null && picture === undefined) lost.push(character.name);
    return filedCharacter(character, picture);
  };
  const { files, withoutPicture } = packCharacters(await Promise.all(characters.map(withPicture)));
  files.forEach((file, index) => {
    download(file, fileName(files.length === 1 ? name : `${name} ${index + 1}`));
  });
  return { characters: characters.length, files: files.length, withoutPicture: [...lost, ...withoutPicture] };
}

/** What came of one file. */
export type Imported =
  | {
      readonly file: string;
      readonly kind: 'taken';
      readonly names: readonly string[];
      readonly withoutPicture: readonly LeftPicture[];
    }
  | { readonly file: string; readonly kind: 'fault'; readonly fault: FileFault | 'unreadable' }
  | {
      readonly file: string;
      readonly kind: 'refused';
      readonly code: string;
      readonly faults: readonly ExplainedFault[];
    };

async function importFile(client: Client, file: File, i18n: I18n): Promise<Imported> {
  // Larger ones are not even read.
  if (file.size > fileBytesMax) return { file: file.name, kind: 'fault', fault: 'large' };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { file: file.name, kind: 'fault', fault: 'unreadable' };
  const unpacked = unpackCharacters(text);
  if (!unpacked.ok) return { file: file.name, kind: 'fault', fault: unpacked.fault };
  // The server is the judge of what is in it.
  const answer = await client.call('importCharacters', { body: unpacked.body as never });
  if (!answer.ok) {
    const { error } = answer;
    const { body } = unpacked;
    const placeOf = (path: readonly (string | number)[]) => placeInFile(body, path, i18n);
    const faults = await explainRefusal({ kind: 'characters', file: body, error, placeOf }, i18n);
    return { file: file.name, kind: 'refused', code: error.code, faults };
  }
  const { characters } = answer.data;
  const names = characters.map(({ name }) => name);
  // Only now: a file that is refused must not leave pictures behind (CHAR-16).
  const portrayed = characters.flatMap(({ id, name }, place): readonly Portrayed[] => {
    const picture = unpacked.pictures[place];
    return picture === undefined ? [] : [{ id, name, picture }];
  });
  const withoutPicture = await importPictures(client, portrayed);
  return { file: file.name, kind: 'taken', names, withoutPicture };
}

/** Several files, one after the other; each is taken whole or not at all. */
export function useImport() {
  const client = useClient();
  const { i18n } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly Imported[]>([]);
  const take = async (files: readonly File[]) => {
    setBusy(true);
    setResults([]);
    for (const file of files) {
      const result = await importFile(client, file, i18n);
      setResults((before) => [...before, result]);
    }
    setBusy(false);
  };
  return { busy, results, take, forget: () => setResults([]) };
}
