import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { use, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { editorMessagesOf } from '../../i18n/editor-messages.ts';
import { Quill } from '../../look/ornaments/quill.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { AdventureDesk } from './adventure-desk.tsx';
import { useOpenedAdventure } from './use-opened-adventure.ts';

const route = getRouteApi('/adventures/$id/edit');

function NotYours(props: { readonly id: string }) {
  const { t } = useTranslation('editor');
  return (
    <Trouble
      picture={<Quill />}
      title={t('notOwnerTitle')}
      text={t('notOwnerText')}
      actions={
        <ButtonLink to="/adventures/$id" params={{ id: props.id }}>
          {t('backToAdventure')}
        </ButtonLink>
      }
    />
  );
}

function Desk(props: { readonly id: string; readonly userId: string }) {
  const { id, userId } = props;
  const { i18n } = useTranslation();
  use(editorMessagesOf(i18n));
  const opening = useOpenedAdventure({ adventureId: id, userId });
  const queries = useQueryClient();
  useEffect(
    () => () => {
      // Other pages remember how it was before.
      void queries.invalidateQueries({ queryKey: ['adventure', id] });
      void queries.invalidateQueries({ queryKey: ['adventures'] });
    },
    [queries, id],
  );
  switch (opening.status) {
    case 'opening':
      return <Skeleton lines={10} />;
    case 'refused':
      return <RefusedPage error={opening.error} />;
    case 'opened':
      if (opening.opened.adventure.ownerId !== userId) return <NotYours id={id} />;
      return <AdventureDesk {...opening.opened} />;
  }
}

export default function AdventureEditRoute() {
  const { id } = route.useParams();
  return <SignedInOnly>{({ id: userId }) => <Desk key={id} id={id} userId={userId} />}</SignedInOnly>;
}
