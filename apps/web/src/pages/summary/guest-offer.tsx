import { useLocation } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleMessagesOf } from '../../i18n/people-messages.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';

/** The evening is over and something was made that is worth keeping: said once, plainly. */
export function GuestOffer() {
  const { t, i18n } = useTranslation();
  use(peopleMessagesOf(i18n));
  const returnTo = useLocation({ select: ({ href }) => href });
  return (
    <Card title={t('people.offerTitle')} data-testid="guest-offer">
      <p>{t('people.offerText')}</p>
      <ButtonLink to="/sign-up" search={{ returnTo }} variant="primary">
        {t('settings.upgrade')}
      </ButtonLink>
    </Card>
  );
}
