import { useTranslation } from 'react-i18next';
import { Door } from '../../look/ornaments/door.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

interface MailSentProps {
  /** Null when nobody is signed in. */
  readonly profile: { readonly email: string | null; readonly emailVerified: boolean } | null;
  readonly onResend: () => void;
  readonly sent: boolean;
  /** What became of a link that did not work. */
  readonly note?: string | undefined;
  readonly error?: string | undefined;
  readonly busy: boolean;
}

/** Where somebody waits for the mail, and asks for another one. */
export function MailSent({ profile, onResend, sent, note, error, busy }: MailSentProps) {
  const { t } = useTranslation();
  usePageTitle(t('people.verifyTitle'));
  const email = profile?.email ?? null;
  const waits = profile !== null && email !== null && !profile.emailVerified;
  const text =
    profile === null
      ? (note ?? t('refusal.UNAUTHENTICATED'))
      : email === null
        ? t('people.verifyAsGuest')
        : waits
          ? (note ?? t('people.verifySent', { email }))
          : t('people.verifyNotNeeded');
  return (
    <>
      <Trouble
        picture={<Door />}
        title={t('people.verifyTitle')}
        text={text}
        actions={
          <>
            {waits && (
              <Button variant="primary" busy={busy} onClick={onResend}>
                {t('people.resend')}
              </Button>
            )}
            {profile === null ? (
              <ButtonLink to="/sign-in" search={{ returnTo: '/verify' }} variant="primary">
                {t('account.signIn')}
              </ButtonLink>
            ) : (
              <ButtonLink to="/">{t('people.onward')}</ButtonLink>
            )}
          </>
        }
      />
      {sent && <Banner tone="good">{t('people.resent')}</Banner>}
      {error !== undefined && <Banner tone="bad">{error}</Banner>}
    </>
  );
}
