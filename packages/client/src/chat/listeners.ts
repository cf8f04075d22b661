import type { View } from '@moothall/domain';

export type Listener = { readonly name: string; readonly to: string };

/** Whom one may whisper to: the GM, and every seat by its player's and its character's name. */
export function listenersOf({ session }: View): readonly Listener[] {
  const seats = session.participants.flatMap(({ id, user, character }) => [
    { name: user.name, to: id },
    { name: character.name, to: id },
  ]);
  return [{ name: 'gm', to: 'gm' }, { name: session.gm.name, to: 'gm' }, { name: session.gmTitle, to: 'gm' }, ...seats];
}

/** Names are compared without regard to case and to how a sign is put together. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase();
}
