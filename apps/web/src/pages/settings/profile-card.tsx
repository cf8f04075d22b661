import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';

export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly isGuest: boolean;
}

interface ProfileCardProps {
  readonly profile: Profile;
  readonly onRename: (name: string) => void;
  readonly onSignOut: () => void;
  readonly saved?: boolean;
  readonly error?: string | undefined;
  readonly busy?: boolean;
  /** What else others see; guests have none. */
  readonly face?: ReactNode;
}

export function ProfileCard({ profile, onRename, onSignOut, saved, error, busy, face }: ProfileCardProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(profile.name);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') onRename(name.trim());
  };
  return (
    <>
      <Card title={t('settings.profile')}>
        <form id="profile" className={styles.form} onSubmit={submit} noValidate>
          <TextField
            label={t('settings.profileName')}
            error={missing ? t('settings.missingName') : error}
            value={name}
            onChange={(event) => setName(event.target.value)}
            name="name"
            autoComplete="nickname"
            maxLength={60}
          />
          {saved === true && <Banner tone="good">{t('settings.saved')}</Banner>}
          <Button type="submit" variant="primary" busy={busy ?? false} className={styles.start}>
            {t('settings.save')}
          </Button>
        </form>
      </Card>
      {face}
      <Card title={t('settings.account')}>
        <div className={styles.form}>
          {profile.isGuest ? (
            <>
              <p>
                <strong>{t('settings.guest')}</strong> {t('settings.guestText')}
              </p>
              <ButtonLink to="/sign-up" variant="primary" className={styles.start ?? ''}>
                {t('settings.upgrade')}
              </ButtonLink>
            </>
          ) : (
            <p>{t('settings.signedInAs', { email: profile.email })}</p>
          )}
          <Button onClick={onSignOut} className={styles.start}>
            {t('settings.signOut')}
          </Button>
        </div>
      </Card>
    </>
  );
}
