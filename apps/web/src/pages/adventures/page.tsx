import { useDeferredValue, useState } from 'react';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { AdventureLibrary, type Scope } from './adventure-library.tsx';

function Library(props: { readonly canWrite: boolean }) {
  // Nobody has adventures of their own on the first evening; the samples stand with the community's.
  const [scope, setScope] = useState<Scope>('community');
  const [query, setQuery] = useState('');
  const q = useDeferredValue(query.trim());
  const { data } = useAsked({
    key: ['adventures', scope, q],
    ask: (client) => client.call('listAdventures', { query: { scope, limit: 100, ...(q === '' ? {} : { q }) } }),
  });
  return (
    <AdventureLibrary
      canWrite={props.canWrite}
      scope={scope}
      onScope={setScope}
      query={query}
      onQuery={setQuery}
      adventures={data?.adventures}
    />
  );
}

export default function AdventuresPage() {
  return <SignedInOnly>{({ isGuest }) => <Library canWrite={!isGuest} />}</SignedInOnly>;
}
