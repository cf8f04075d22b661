import { useClient } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { editorMessagesOf } from '../../i18n/editor-messages.ts';
import { Quill } from '../../look/ornaments/quill.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './adventure-new.module.css';

/** As the rules have it (contract 5). */
const titleMax = 100;

function NewAdventure() {
  const { t } = useTranslation('editor');
  const client = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const refusal = useRefusal();
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(title.trim() === '');
    if (title.trim() === '') return;
    const created = await deed.run(() => client.call('createAdventure', { body: { title } }));
    if (created === undefined) return;
    const { id } = created.adventure;
    await navigate({ to: '/adventures/$id/edit', params: { id }, search: { section: 'scenes' }, replace: true });
  };
  return (
    <>
      <PageHeader kicker={t('kicker')} title={t('newTitle')} lead={t('newLead')} />
      <Card framed className={styles.card}>
        <form className={styles.form} onSubmit={(event) => void create(event)} noValidate>
          <TextField
            label={t('newName')}
            hint={t('newNameHint')}
            value={title}
            maxLength={titleMax}
            error={isMissing ? t('newNameMissing') : undefined}
            onChange={(event) => setTitle(event.target.value)}
          />
          {deed.error !== undefined && <Banner tone="bad">{refusal(deed.error)}</Banner>}
          <Button type="submit" variant="primary" size="large" busy={deed.busy}>
            {t('create')}
          </Button>
        </form>
      </Card>
    </>
  );
}

function ForGuests() {
  const { t } = useTranslation('editor');
  return (
    <Trouble
      picture={<Quill />}
      title={t('guestTitle')}
      text={t('guestText')}
      actions={<ButtonLink to="/adventures">{t('backToAdventures')}</ButtonLink>}
    />
  );
}

export default function AdventureNewRoute() {
  const { i18n } = useTranslation();
  use(editorMessagesOf(i18n));
  return <SignedInOnly>{({ isGuest }) => (isGuest ? <ForGuests /> : <NewAdventure />)}</SignedInOnly>;
}
