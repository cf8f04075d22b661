import { use, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { shelfMessagesOf } from '../../i18n/shelf-messages.ts';
import { AdventureLibrary, type Scope } from './adventure-library.tsx';

function Library(props: { readonly canWrite: boolean }) {
  const { i18n } = useTranslation();
  use(shelfMessagesOf(i18n));
  const refusal = useRefusal();
  // Nobody has adventures of their own on the first evening; the samples stand with the community's.
  const [scope, setScope] = useState<Scope>('community');
  const [query, setQuery] = useState('');
  const q = useDeferredValue(query.trim());
  const { data, error } = useAsked({
    key: ['adventures', scope, q],
    ask: (client) => client.call('listAdventures', { query: { scope, limit: 100, ...(q === '' ? {} : { q }) } }),
  });
  return (
    <AdventureLibrary
      scope={scope}
      onScope={setScope}
      query={query}
      onQuery={setQuery}
      canWrite={props.canWrite}
      adventures={data?.adventures}
      error={refusal(error)}
    />
  );
}

export default function AdventuresPage() {
  return <SignedInOnly>{({ isGuest }) => <Library canWrite={!isGuest} />}</SignedInOnly>;
}
