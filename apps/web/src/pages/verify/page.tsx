import { useClient, useMe } from '@moothall/react';
import { getRouteApi } from '@tanstack/react-router';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { peopleMessagesOf } from '../../i18n/people-messages.ts';
import { ConfirmAddress } from './confirm-address.tsx';
import { MailSent } from './mail-sent.tsx';

const route = getRouteApi('/verify');

export default function VerifyPage() {
  const { t, i18n } = useTranslation();
  use(peopleMessagesOf(i18n));
  const client = useClient();
  const me = useMe();
  const { token } = route.useSearch();
  const [confirmed, setConfirmed] = useState<string>();
  const confirming = useDeed();
  const sending = useDeed();
  const refusal = useRefusal();
  const confirm = async (link: string) => {
    const done = await confirming.run(() => client.call('confirmEmail', { body: { token: link } }));
    setConfirmed(done?.email);
    // Who is signed in sees the new state everywhere at once.
    if (done !== undefined && client.account.state().status === 'signed-in') await client.account.me();
  };
  if (token !== undefined && !isGone(confirming.error?.code)) {
    return (
      <ConfirmAddress
        onConfirm={() => void confirm(token)}
        confirmed={confirmed}
        error={refusal(confirming.error)}
        busy={confirming.busy}
      />
    );
  }
  return (
    <MailSent
      profile={me.profile}
      onResend={() => void sending.run(() => client.call('sendConfirmation'))}
      sent={sending.done}
      note={token === undefined ? undefined : t('people.verifyGone')}
      error={refusal(sending.error)}
      busy={sending.busy}
    />
  );
}

const isGone = (code: string | undefined) => code === 'INVITE_NOT_FOUND';
