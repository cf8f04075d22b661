import { useClient } from '@moothall/react';
import { getRouteApi } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { peopleMessagesOf } from '../../i18n/people-messages.ts';
import { AskForm } from './ask-form.tsx';
import { NewPasswordForm } from './new-password-form.tsx';

const route = getRouteApi('/reset');

export default function ResetPage() {
  const { t, i18n } = useTranslation();
  use(peopleMessagesOf(i18n));
  const { account } = useClient();
  const { token } = route.useSearch();
  const asking = useDeed();
  const setting = useDeed();
  const refusal = useRefusal();
  // The auth library's own word, which travels as the reason.
  const isGone = setting.error?.details?.reason === 'INVALID_TOKEN';
  if (token === undefined || isGone) {
    return (
      <AskForm
        onAsk={(email) => void asking.run(() => account.requestReset(email))}
        sent={asking.done}
        error={refusal(asking.error) ?? (isGone && !asking.done ? t('people.resetGone') : undefined)}
        busy={asking.busy}
      />
    );
  }
  const set = async (newPassword: string) => {
    const done = await setting.run(() => account.resetPassword({ token, newPassword }));
    // The reset ended this sign-in too, if there was one.
    if (done !== undefined) await account.me();
  };
  return (
    <NewPasswordForm
      onSet={(password) => void set(password)}
      done={setting.done}
      error={refusal(setting.error)}
      busy={setting.busy}
    />
  );
}
