import type { Profile } from '@moothall/client';
import { useNavigate } from '@tanstack/react-router';
import { useAsked } from '../../data/use-asked.ts';
import { AddressCard } from './address-card.tsx';
import { DataCard } from './data-card.tsx';
import { InvitesCard } from './invites-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SignInsCard } from './sign-ins-card.tsx';

/** What an account, or a guest, can do with itself. */
export function AccountCards({ profile }: { readonly profile: Profile }) {
  const navigate = useNavigate();
  const registration = useAsked({ key: ['registration'], ask: (client) => client.call('readRegistration') });
  const signIns = useAsked({ key: ['sign-ins', profile.id], ask: (client) => client.call('listSignIns'), fresh: true });
  const { email, emailVerified, isGuest, isAdmin } = profile;
  const leave = async () => {
    await navigate({ to: '/' });
    // Nothing of the person is left anywhere, this page's memory included.
    window.location.reload();
  };
  return (
    <>
      {email !== null && (
        <>
          <AddressCard email={email} emailVerified={emailVerified} mail={registration.data?.mail === true} />
          <PasswordCard email={email} onChanged={signIns.again} />
        </>
      )}
      <SignInsCard asked={signIns} />
      {isAdmin && registration.data?.registration === 'invite' && <InvitesCard />}
      <DataCard isGuest={isGuest} email={email ?? ''} onDeleted={() => void leave()} />
    </>
  );
}
