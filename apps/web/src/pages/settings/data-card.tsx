import { useClient } from '@moothall/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import styles from './settings.module.css';
import { wordsFor } from './words-for.ts';

interface DataCardProps {
  readonly isGuest: boolean;
  /** Tells a password manager whose password is asked for. */
  readonly email: string;
  readonly onDeleted: () => void;
}

const look = { variant: 'plain', size: 'normal', wide: false, square: false } as const;

/** All that is kept about somebody: to take along, and to have removed. */
export function DataCard(props: DataCardProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('people.data')}>
      <div className={styles.form}>
        <p>{t('people.exportText')}</p>
        <a className={buttonClass(look, styles.start)} href="/api/v1/me/export" download="moothall.json">
          {t('people.export')}
        </a>
        <p>{t(props.isGuest ? 'people.deleteGuestText' : 'people.deleteText')}</p>
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title={t('people.deleteTitle')}
          description={t(props.isGuest ? 'people.deleteGuestText' : 'people.deleteText')}
          trigger={
            <Button variant="danger" className={styles.start}>
              {t(props.isGuest ? 'people.deleteGuest' : 'people.delete')}
            </Button>
          }
        >
          <DeleteForm {...props} />
        </Dialog>
      </div>
    </Card>
  );
}

function DeleteForm({ isGuest, email, onDeleted }: DataCardProps) {
  const { t } = useTranslation();
  const client = useClient();
  const deed = useDeed();
  const refusal = useRefusal();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    const body = isGuest ? {} : { password };
    if ((await deed.run(() => client.call('deleteMe', { body }))) !== undefined) onDeleted();
  };
  return (
    <form id="delete-me" className={styles.form} onSubmit={(event) => void submit(event)}>
      {!isGuest && (
        <>
          <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
          <PasswordField label={t('people.currentPassword')} name="password" autoComplete="current-password" required />
        </>
      )}
      {deed.error !== undefined && <Banner tone="bad">{wordsFor(t, deed.error) ?? refusal(deed.error)}</Banner>}
      <div className={styles.buttons}>
        <DialogClose asChild>
          <Button>{t('ui.cancel')}</Button>
        </DialogClose>
        <Button type="submit" variant="danger" busy={deed.busy}>
          {t('people.deleteNow')}
        </Button>
      </div>
    </form>
  );
}
