import { useClient } from '@moothall/react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { SignUpForm } from './sign-up-form.tsx';

const route = getRouteApi('/sign-up');

export default function SignUpPage() {
  const { t } = useTranslation();
  const { account } = useClient();
  const { history } = useRouter();
  const { returnTo } = route.useSearch();
  const deed = useDeed();
  const refusal = useRefusal();
  const signUp = async (given: { name: string; email: string; password: string }) => {
    if ((await deed.run(() => account.signUp(given))) !== undefined) history.replace(returnTo ?? '/');
  };
  // The auth library's own word, which travels as the reason.
  const taken = String(deed.error?.details?.reason ?? '').startsWith('USER_ALREADY_EXISTS');
  const error = taken ? t('account.emailTaken') : refusal(deed.error);
  return <SignUpForm onSignUp={signUp} returnTo={returnTo} error={error} busy={deed.busy} />;
}
