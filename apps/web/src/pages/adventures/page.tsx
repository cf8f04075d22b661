import { useState } from 'react';
import { AdventureLibrary, type Scope } from './adventure-library.tsx';

export default function AdventuresPage() {
  const [scope, setScope] = useState<Scope>('mine');
  const [query, setQuery] = useState('');
  return <AdventureLibrary scope={scope} onScope={setScope} query={query} onQuery={setQuery} adventures={undefined} />;
}
