import { useClient } from '@moothall/react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { peopleMessagesOf } from '../../i18n/people-messages.ts';
import { SignInForm } from './sign-in-form.tsx';

const route = getRouteApi('/sign-in');

export default function SignInPage() {
  const { t, i18n } = useTranslation();
  use(peopleMessagesOf(i18n));
  const { account } = useClient();
  const { history } = useRouter();
  const { returnTo } = route.useSearch();
  const deed = useDeed();
  const refusal = useRefusal();
  const signIn = async (credentials: { email: string; password: string }) => {
    if ((await deed.run(() => account.signIn(credentials))) !== undefined) history.replace(returnTo ?? '/');
  };
  const error = deed.error?.code === 'UNAUTHENTICATED' ? t('account.wrong') : refusal(deed.error);
  return <SignInForm onSignIn={signIn} returnTo={returnTo} error={error} busy={deed.busy} />;
}
