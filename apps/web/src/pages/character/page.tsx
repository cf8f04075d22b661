import { getRouteApi } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { characterMessagesOf } from '../../i18n/character-messages.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { CharacterSheet } from './character-sheet.tsx';

const route = getRouteApi('/characters/$id');

/** A sheet opens no socket, which would show its reader as sitting at the table; it looks again instead. */
const lookAgainMs = 2500;

function Sheet(props: { readonly id: string }) {
  const { id } = props;
  const { data, error } = useAsked({
    key: ['character', id],
    ask: (client) => client.call('readCharacter', { params: { id } }),
    everyMs: lookAgainMs,
  });
  // What is written stays on the page while the server cannot be reached.
  if (data !== undefined) return <CharacterSheet character={data.character} />;
  return error === undefined ? <Skeleton lines={5} /> : <RefusedPage error={error} />;
}

export default function CharacterRoute() {
  const { i18n } = useTranslation();
  use(characterMessagesOf(i18n));
  const { id } = route.useParams();
  return <SignedInOnly>{() => <Sheet key={id} id={id} />}</SignedInOnly>;
}
