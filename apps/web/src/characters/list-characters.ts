import type { Answer, Client } from '@moothall/client';
import type { OwnCharacter } from '../shapes/character.ts';

/** Far beyond any library; it only keeps a fault of a server from asking for ever. */
const pagesMax = 50;

/** All of them, newest first. */
export async function listCharacters(
  client: Pick<Client, 'call'>,
): Promise<Answer<{ readonly characters: readonly OwnCharacter[] }>> {
  const characters: OwnCharacter[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const answer = await client.call('listCharacters', { query });
    if (!answer.ok) return answer;
    characters.push(...answer.data.characters);
    cursor = answer.meta?.nextCursor;
    if (cursor === undefined) break;
  }
  return { ok: true, data: { characters } };
}
