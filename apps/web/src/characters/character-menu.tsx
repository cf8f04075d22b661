import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dots } from '../look/ornaments/dots.tsx';
import type { OwnCharacter } from '../shapes/character.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose } from '../ui/dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import { useCharacterDeeds } from './use-character-deeds.ts';

interface CharacterMenuProps {
  readonly character: OwnCharacter;
  readonly className?: string | undefined;
  readonly onDeleted?: () => void;
}

function DeleteDialog(props: CharacterMenuProps & { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['characters', 'translation']);
  const { character, open, onClose, onDeleted } = props;
  const deeds = useCharacterDeeds();
  const { name, inSession } = character;
  const remove = async () => {
    if (!(await deeds.remove(character))) return;
    onClose();
    onDeleted?.();
  };
  const held =
    inSession === null
      ? t('deleteHeldPlain', { name })
      : t('deleteHeld', { name, adventure: inSession.adventureTitle });
  const isHeld = inSession !== null || deeds.error?.code === 'CHARACTER_IN_SESSION';
  return (
    <Dialog
      title={t('deleteTitle', { name })}
      {...(isHeld ? {} : { description: t('deleteText', { name }) })}
      open={open}
      onOpenChange={onClose}
      actions={
        <>
          <DialogClose asChild>
            <Button>{t(isHeld ? 'translation:ui.close' : 'translation:ui.cancel')}</Button>
          </DialogClose>
          {!isHeld && (
            <Button variant="danger" busy={deeds.busy} onClick={() => void remove()}>
              {t('deleteNow')}
            </Button>
          )}
        </>
      }
    >
      {isHeld && (
        <Banner
          tone="warn"
          actions={
            inSession !== null && (
              <Link to="/sessions/$id" params={{ id: inSession.id }}>
                {t('toTable')}
              </Link>
            )
          }
        >
          {held}
        </Banner>
      )}
      {!isHeld && deeds.refusal !== undefined && <Banner tone="bad">{deeds.refusal}</Banner>}
    </Dialog>
  );
}

/** What one does with a whole character. */
export function CharacterMenu(props: CharacterMenuProps) {
  const { t } = useTranslation('characters');
  const { character, className } = props;
  const deeds = useCharacterDeeds();
  const [isDeleting, setDeleting] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <Button square variant="quiet" className={className} aria-label={t('more', { name: character.name })}>
            <Dots />
          </Button>
        }
        items={[
          { id: 'duplicate', label: t('duplicate'), onSelect: () => void deeds.duplicate(character) },
          {
            id: 'export',
            label: t('export'),
            onSelect: () => void deeds.exportFiles([character], character.name),
          },
          { id: 'delete', label: t('delete'), danger: true, onSelect: () => setDeleting(true) },
        ]}
      />
      <DeleteDialog {...props} open={isDeleting} onClose={() => setDeleting(false)} />
    </>
  );
}
