import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { characterMessagesOf } from '../../i18n/character-messages.ts';
import { CharacterLibrary } from './character-library.tsx';

export default function CharactersPage() {
  const { i18n } = useTranslation();
  use(characterMessagesOf(i18n));
  return <SignedInOnly>{() => <CharacterLibrary />}</SignedInOnly>;
}
