import { getRouteApi } from '@tanstack/react-router';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { CharacterSheet } from './character-sheet.tsx';

const route = getRouteApi('/characters/$id');

function Sheet(props: { readonly id: string }) {
  const { id } = props;
  const { data, error } = useAsked({
    key: ['character', id],
    ask: (client) => client.call('readCharacter', { params: { id } }),
  });
  if (error !== undefined) return <RefusedPage error={error} />;
  if (data === undefined) return <Skeleton lines={5} />;
  return <CharacterSheet character={data.character} />;
}

export default function CharacterRoute() {
  const { id } = route.useParams();
  return <SignedInOnly>{() => <Sheet id={id} />}</SignedInOnly>;
}
