import type { Answer, Client } from '@moothall/client';
import { everyPage } from '../data/every-page.ts';
import type { OwnCharacter } from '../shapes/character.ts';

/** All of them, newest first. */
export async function listCharacters(
  client: Pick<Client, 'call'>,
): Promise<Answer<{ readonly characters: readonly OwnCharacter[] }>> {
  const answer = await everyPage((query) => client.call('listCharacters', { query }));
  if (!answer.ok) return answer;
  return { ok: true, data: { characters: answer.data.flatMap(({ characters }) => characters) } };
}
