import { use, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { usePages } from '../../data/use-pages.ts';
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
  const { pages, error, more, busy } = usePages({
    key: ['adventures', 'pages', scope, q],
    ask: (client, cursor) => {
      const query = { scope, ...(q === '' ? {} : { q }), ...(cursor === undefined ? {} : { cursor }) };
      return client.call('listAdventures', { query });
    },
  });
  return (
    <AdventureLibrary
      scope={scope}
      onScope={setScope}
      query={query}
      onQuery={setQuery}
      canWrite={props.canWrite}
      adventures={pages?.flatMap(({ adventures }) => adventures)}
      more={more}
      isAsking={busy}
      error={refusal(error)}
    />
  );
}

export default function AdventuresPage() {
  return <SignedInOnly>{({ isGuest }) => <Library canWrite={!isGuest} />}</SignedInOnly>;
}
