import type { Answer, Client, DataOf, Routes } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeed } from '../../data/use-deed.ts';
import type { NewCharacter } from '../../shapes/character.ts';
import type { Preview } from '../../shapes/session.ts';
import type { Guest } from './guest-form.tsx';

/** What opens the door: one of these, or neither where the table is open. */
export interface Pass {
  readonly code?: string;
  readonly inviteToken?: string;
}

type Joined = DataOf<Routes['joinSession']>;

/** The steps a seat takes; each may be refused, and then the later ones are not tried. */
async function makeAndJoin(
  client: Client,
  character: NewCharacter,
  join: (characterId: string) => Promise<Answer<Joined>>,
): Promise<Answer<Joined>> {
  const made = await client.call('createCharacter', { body: character });
  return made.ok ? join(made.data.character.id) : made;
}

export function useJoining(preview: Preview | undefined, pass: Pass, onSeated?: () => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const id = preview?.id ?? '';
  const call = (more: { role?: 'spectator'; characterId?: string }) =>
    client.call('joinSession', { params: { id }, body: { ...pass, ...more } });
  const joinAs = (characterId: string) => call({ characterId });
  const enter = () => {
    onSeated?.();
    return navigate({ to: '/sessions/$id', params: { id }, replace: true });
  };
  const attempt = async (work: () => Promise<Answer<Joined>>) => {
    const joined = await deed.run(work);
    if (joined !== undefined) await enter();
    // A character may have been made before the seat was refused.
    else await queryClient.invalidateQueries({ queryKey: ['characters'] });
  };
  return {
    busy: deed.busy,
    error: deed.error,
    join: (characterId: string) => attempt(() => joinAs(characterId)),
    createAndJoin: (character: NewCharacter) => attempt(() => makeAndJoin(client, character, joinAs)),
    watch: () => attempt(() => call({ role: 'spectator' })),
    joinAsGuest: ({ name, character }: Guest) =>
      attempt(async () => {
        const guest = await client.account.signInAsGuest(name);
        return guest.ok ? makeAndJoin(client, character, joinAs) : guest;
      }),
    /** A seat one has left is given back; a place one still has needs nothing but the way there. */
    comeBack: async () => {
      await call({});
      await enter();
    },
  };
}
