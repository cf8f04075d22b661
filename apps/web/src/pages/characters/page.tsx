import { useState } from 'react';
import { CharacterList } from './character-list.tsx';

export default function CharactersPage() {
  const [making, setMaking] = useState(false);
  return <CharacterList characters={undefined} making={making} onMaking={setMaking} onCreate={() => undefined} />;
}
