import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CharacterFields } from '../../characters/merge-character.ts';
import { FaceField } from '../../pictures/face-field.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import styles from './character-sheet.module.css';

interface PortraitProps {
  readonly fields: CharacterFields;
  readonly isSeated: boolean;
  readonly isGuest: boolean;
  readonly onChange: (change: Pick<CharacterFields, 'avatarUrl'>) => void;
}

function Choosing({ fields, isSeated, onChange }: Omit<PortraitProps, 'isGuest'>) {
  const { t } = useTranslation('characters');
  const { name, avatarUrl } = fields;
  return (
    <Dialog
      title={t('portrait')}
      trigger={<Button disabled={isSeated}>{avatarUrl === null ? t('portraitChoose') : t('portraitChange')}</Button>}
      actions={
        <DialogClose asChild>
          <Button variant="primary">{t('arranged')}</Button>
        </DialogClose>
      }
    >
      <FaceField
        label={t('portraitOf', { name })}
        hint={t('portraitHint')}
        avatarUrl={avatarUrl}
        onChange={(chosen) => onChange({ avatarUrl: chosen })}
      />
    </Dialog>
  );
}

/** Why a guest is offered no picture, and the way to one. */
function ForAccounts(props: { readonly isSeated: boolean }) {
  const { t } = useTranslation('characters');
  const returnTo = useLocation({ select: ({ href }) => href });
  return (
    <Dialog
      title={t('portrait')}
      description={t('portraitGuest')}
      trigger={<Button disabled={props.isSeated}>{t('portraitChoose')}</Button>}
      actions={
        <ButtonLink to="/sign-up" search={{ returnTo }} variant="primary">
          {t('portraitAccount')}
        </ButtonLink>
      }
    />
  );
}

/** What the others see of a character, and the way to change it (CHAR-14). */
export function Portrait(props: PortraitProps) {
  const { name, avatarUrl } = props.fields;
  return (
    <div className={styles.portrait}>
      <Avatar name={name} url={avatarUrl} size="portrait" />
      {props.isGuest ? <ForAccounts isSeated={props.isSeated} /> : <Choosing {...props} />}
    </div>
  );
}
