import type { Profile } from '@moothall/protocol';
import type { Answer } from './rest/answer.ts';
import type { Rest } from './rest/call.ts';
import type { TokenStore } from './rest/token-store.ts';

export type AccountState =
  | { readonly status: 'unknown' | 'signed-out'; readonly profile: null }
  | { readonly status: 'signed-in'; readonly profile: Profile };

export type SignUp = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Where accounts are by invite. */
  readonly invite?: string;
};

export type Account = {
  /** Whoever is here as a guest keeps their id, and with it seats and characters. */
  signUp(given: SignUp): Promise<Answer<Profile>>;
  signIn(given: { readonly email: string; readonly password: string }): Promise<Answer<Profile>>;
  signInAsGuest(name: string): Promise<Answer<Profile>>;
  /** A guest's one-use way back, from the link the game master sent; answers who they are again. */
  recover(token: string): Promise<Answer<Profile>>;
  signOut(): Promise<Answer<null>>;
  /** Mails a link to whoever has an account with this address; the answer does not say whether somebody has. */
  requestReset(email: string): Promise<Answer<null>>;
  /** With the token of that link; ends every sign-in. */
  resetPassword(given: { readonly token: string; readonly newPassword: string }): Promise<Answer<null>>;
  /** Ends all other sign-ins. */
  changePassword(given: { readonly currentPassword: string; readonly newPassword: string }): Promise<Answer<null>>;
  /** Asks the server who is signed in. */
  me(): Promise<Answer<Profile>>;
  rename(name: string): Promise<Answer<Profile>>;
  /** The address of an upload of one's own; null: none. */
  changeAvatar(avatarUrl: string | null): Promise<Answer<Profile>>;
  /** What was last heard; the same object until it changes. */
  state(): AccountState;
  subscribe(listener: () => void): () => void;
};

// The auth library's word for "this browser is a guest already"; the guest then only takes the new name.
const alreadyGuest = 'ANONYMOUS_USERS_CANNOT_SIGN_IN_AGAIN_ANONYMOUSLY';

export function createAccount(rest: Rest, tokenStore: TokenStore): Account {
  let state: AccountState = { status: 'unknown', profile: null };
  const listeners = new Set<() => void>();

  function become(fresh: AccountState): void {
    state = fresh;
    for (const listener of [...listeners]) listener();
  }
  function noted(answer: Answer<Profile>): Answer<Profile> {
    if (answer.ok) become({ status: 'signed-in', profile: answer.data });
    else if (answer.error.code === 'UNAUTHENTICATED') become({ status: 'signed-out', profile: null });
    return answer;
  }
  const me = async () => noted(await rest.call('readMe'));
  const rename = async (name: string) => noted(await rest.call('changeMe', { body: { name } }));
  const changeAvatar = async (avatarUrl: string | null) => noted(await rest.call('changeMe', { body: { avatarUrl } }));
  async function signedInBy(path: string, body: Readonly<Record<string, unknown>>): Promise<Answer<Profile>> {
    const answer = await rest.auth(path, body);
    return answer.ok ? me() : answer;
  }

  return {
    signUp: (given) => signedInBy('/sign-up/email', given),
    signIn: (given) => signedInBy('/sign-in/email', given),
    signInAsGuest: async (name) => {
      const answer = await rest.auth('/sign-in/anonymous', {});
      return answer.ok || answer.error.details?.reason === alreadyGuest ? rename(name) : answer;
    },
    recover: (token) => signedInBy('/recover', { token }),
    signOut: async () => {
      const answer = await rest.auth('/sign-out', {});
      // A sign-out the server never heard of must not leave the token behind on a shared computer.
      tokenStore.write(null);
      if (answer.ok || answer.error.httpStatus === 401) become({ status: 'signed-out', profile: null });
      return answer;
    },
    requestReset: (email) => rest.auth('/request-password-reset', { email }),
    resetPassword: (given) => rest.auth('/reset-password', given),
    changePassword: (given) => rest.auth('/change-password', given),
    me,
    rename,
    changeAvatar,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
