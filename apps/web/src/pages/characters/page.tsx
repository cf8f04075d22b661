import { useClient } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import type { NewCharacter } from '../../shapes/character.ts';
import { CharacterList } from './character-list.tsx';

function Characters() {
  const client = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const refusal = useRefusal();
  const [making, setMaking] = useState(false);
  const { data } = useAsked({
    key: ['characters'],
    ask: (asked) => asked.call('listCharacters', { query: { limit: 100 } }),
  });
  const samples = useAsked({ key: ['sample-characters'], ask: (asked) => asked.call('listSampleCharacters') });
  const create = async (body: NewCharacter) => {
    const made = await deed.run(() => client.call('createCharacter', { body }));
    if (made !== undefined) await navigate({ to: '/characters/$id', params: { id: made.character.id } });
  };
  return (
    <CharacterList
      characters={data?.characters}
      samples={samples.data?.characters ?? []}
      making={making}
      onMaking={setMaking}
      onCreate={create}
      error={refusal(deed.error)}
      busy={deed.busy}
    />
  );
}

export default function CharactersPage() {
  return <SignedInOnly>{() => <Characters />}</SignedInOnly>;
}
