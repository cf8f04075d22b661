import { useClient, useMe } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCharacters } from '../../characters/list-characters.ts';
import { useCharacterDeeds } from '../../characters/use-character-deeds.ts';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import type { NewCharacter, OwnCharacter } from '../../shapes/character.ts';
import { CharacterForm } from '../../table/character-form.tsx';
import { ReadyMade } from '../../table/ready-made.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './character-library.module.css';
import { CharacterShelf } from './character-shelf.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { SampleShelf } from './sample-shelf.tsx';

function Actions(props: {
  readonly characters: readonly OwnCharacter[];
  readonly onMake: () => void;
  readonly onImport: () => void;
}) {
  const { t } = useTranslation('characters');
  const { exportFiles } = useCharacterDeeds();
  const { characters, onMake, onImport } = props;
  return (
    <>
      <Button onClick={onImport}>{t('import')}</Button>
      {characters.length > 0 && (
        <Button onClick={() => void exportFiles(characters, t('title'))}>{t('exportAll')}</Button>
      )}
      <Button variant="primary" onClick={onMake}>
        {t('make')}
      </Button>
    </>
  );
}

function useMaking() {
  const client = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const make = async (body: NewCharacter) => {
    const made = await deed.run(() => client.call('createCharacter', { body }));
    if (made !== undefined) await navigate({ to: '/characters/$id', params: { id: made.character.id } });
  };
  return { make, deed };
}

/** Everybody one plays or may play. */
export function CharacterLibrary() {
  const { t } = useTranslation('characters');
  const refusal = useRefusal();
  const { make, deed } = useMaking();
  const { profile } = useMe();
  const [open, setOpen] = useState<'making' | 'importing'>();
  const library = useAsked({ key: ['characters', 'all'], ask: listCharacters });
  const asked = useAsked({ key: ['sample-characters'], ask: (client) => client.call('listSampleCharacters') });
  const samples = asked.data?.characters ?? [];
  const characters = library.data?.characters;
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Actions
            characters={characters ?? []}
            onMake={() => setOpen('making')}
            onImport={() => setOpen('importing')}
          />
        }
      />
      {library.error !== undefined && <Banner tone="bad">{refusal(library.error)}</Banner>}
      {deed.error !== undefined && open === undefined && <Banner tone="bad">{refusal(deed.error)}</Banner>}
      {characters === undefined && library.error === undefined && <Skeleton />}
      {characters?.length === 0 && <SampleShelf samples={samples} onTake={make} busy={deed.busy} />}
      {characters !== undefined && characters.length > 0 && <CharacterShelf characters={characters} />}
      <Dialog title={t('make')} open={open === 'making'} onOpenChange={close}>
        <div className={styles.making}>
          {deed.error !== undefined && <Banner tone="bad">{refusal(deed.error)}</Banner>}
          <CharacterForm
            onCreate={make}
            submitLabel={t('create')}
            busy={deed.busy}
            withPortrait={profile?.isGuest === false}
          />
          <ReadyMade samples={samples} onTake={make} busy={deed.busy} />
        </div>
      </Dialog>
      <ImportDialog open={open === 'importing'} onClose={close} />
    </>
  );
}
