import type { Profile } from '@moothall/client';
import { useClient, useMe } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { type ComponentProps, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../../app/appearance-provider.tsx';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { type Language, pickLanguage, writeLanguage } from '../../i18n/language.ts';
import { peopleMessagesOf } from '../../i18n/people-messages.ts';
import { changeLanguage } from '../../i18n/start-i18n.ts';
import { AccountCards } from './account-cards.tsx';
import { FaceCard } from './face-card.tsx';
import { PicturesCard } from './pictures-card.tsx';
import type { ProfileCard } from './profile-card.tsx';
import { SettingsPage } from './settings-page.tsx';

function useAccountCard(profile: Profile | null): ComponentProps<typeof ProfileCard> | undefined {
  const { account } = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const refusal = useRefusal();
  const [saved, setSaved] = useState(false);
  if (profile === null) return undefined;
  const rename = async (name: string) => {
    setSaved(false);
    setSaved((await deed.run(() => account.rename(name))) !== undefined);
  };
  const signOut = async () => {
    await navigate({ to: '/' });
    await account.signOut();
  };
  return {
    profile: { name: profile.name, email: profile.email ?? '', isGuest: profile.isGuest },
    onRename: rename,
    onSignOut: signOut,
    saved,
    error: refusal(deed.error),
    busy: deed.busy,
    face: profile.isGuest ? undefined : <FaceCard avatarUrl={profile.avatarUrl} />,
  };
}

export default function SettingsRoute() {
  const { i18n } = useTranslation();
  use(peopleMessagesOf(i18n));
  const client = useClient();
  const { profile } = useMe();
  const { appearance, change } = useAppearance();
  const account = useAccountCard(profile);
  const choose = (language: Language) => {
    writeLanguage(window.localStorage, language);
    void changeLanguage(i18n, language);
    // Mails follow; should the server not hear of it, the page has changed all the same.
    if (profile !== null) void client.call('changeMe', { body: { language } });
  };
  return (
    <SettingsPage
      account={account}
      accountCards={profile === null ? undefined : <AccountCards profile={profile} />}
      pictures={profile === null || profile.isGuest ? undefined : <PicturesCard />}
      appearance={{
        appearance,
        onChange: change,
        language: pickLanguage(i18n.language, []),
        onLanguage: choose,
      }}
    />
  );
}
