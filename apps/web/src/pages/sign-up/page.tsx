import type { SignUp } from '@moothall/client';
import { useClient, useMe } from '@moothall/react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { peopleMessagesOf } from '../../i18n/people-messages.ts';
import { SignUpForm } from './sign-up-form.tsx';

const route = getRouteApi('/sign-up');

/** Who may make an account here, with or without the invite in the address. */
function useRegistration(invite: string | undefined) {
  const { t } = useTranslation();
  const { data } = useAsked({
    key: ['registration', invite],
    ask: (client) => client.call('readRegistration', { query: invite === undefined ? {} : { invite } }),
    fresh: true,
  });
  const isInvited = data?.registration === 'invite' && data.inviteIsGood === true;
  const reasons = {
    open: undefined,
    closed: t('people.closed'),
    invite: isInvited ? undefined : t(invite === undefined ? 'people.byInvite' : 'people.inviteGone'),
  };
  return { closed: data === undefined ? undefined : reasons[data.registration], isInvited, mail: data?.mail === true };
}

export default function SignUpPage() {
  const { t, i18n } = useTranslation();
  use(peopleMessagesOf(i18n));
  const { account } = useClient();
  const me = useMe();
  const { history } = useRouter();
  const { returnTo, invite } = route.useSearch();
  const { closed, isInvited, mail } = useRegistration(invite);
  const deed = useDeed();
  const refusal = useRefusal();
  const signUp = async (given: SignUp) => {
    const wish = isInvited && invite !== undefined ? { ...given, invite } : given;
    if ((await deed.run(() => account.signUp(wish))) !== undefined)
      history.replace(returnTo ?? (mail ? '/verify' : '/'));
  };
  // The auth library's own word, which travels as the reason.
  const taken = String(deed.error?.details?.reason ?? '').startsWith('USER_ALREADY_EXISTS');
  const guest = me.profile?.isGuest === true ? me.profile : undefined;
  const welcome = isInvited ? t('people.invited') : undefined;
  return (
    <SignUpForm
      key={me.status}
      onSignUp={(given) => void signUp(given)}
      returnTo={returnTo}
      note={guest === undefined ? welcome : t('people.upgradeText', { name: guest.name })}
      closed={closed}
      name={guest?.name}
      error={taken ? t('account.emailTaken') : refusal(deed.error)}
      busy={deed.busy}
    />
  );
}
