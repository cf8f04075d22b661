import type { CallError } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../data/use-deed.ts';
import { useRefusal } from '../data/use-refusal.ts';
import type { OwnCharacter } from '../shapes/character.ts';
import { useToast } from '../ui/toast.tsx';
import { nameMax } from './character-bounds.ts';
import { fieldsOf } from './character-draft.ts';
import { exportCharacters } from './use-character-files.ts';

export interface CharacterDeeds {
  readonly busy: boolean;
  readonly error: CallError | undefined;
  /** The same in the reader's words. */
  readonly refusal: string | undefined;
  readonly duplicate: (character: OwnCharacter) => Promise<void>;
  readonly exportFiles: (characters: readonly OwnCharacter[], name: string) => Promise<void>;
  /** Whether it is gone. */
  readonly remove: (character: OwnCharacter) => Promise<boolean>;
}

function useExport() {
  const { t } = useTranslation('characters');
  const toast = useToast();
  return async (characters: readonly OwnCharacter[], name: string) => {
    const { files, withoutPicture } = await exportCharacters(characters, name);
    const count = characters.length;
    toast({ title: files > 1 ? t('exportedFiles', { count: files }) : t('exported', { count }) });
    if (withoutPicture.length > 0) toast({ title: t('pictureLeft', { names: withoutPicture.join(', ') }) });
  };
}

/** What one does with whole characters; whoever shows a list of them asks again afterwards. */
export function useCharacterDeeds(): CharacterDeeds {
  const { t } = useTranslation('characters');
  const client = useClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const deed = useDeed();
  const refusalOf = useRefusal();
  const exportFiles = useExport();
  const listAgain = () => queryClient.invalidateQueries({ queryKey: ['characters'] });
  return {
    busy: deed.busy,
    error: deed.error,
    refusal: refusalOf(deed.error),
    exportFiles,
    duplicate: async (character) => {
      const { name, ...fields } = fieldsOf(character);
      // The original's name is what has to give way when both do not fit.
      const room = nameMax - t('copyOf', { name: '' }).length;
      const copy = { ...fields, name: t('copyOf', { name: [...name].slice(0, room).join('') }) };
      const make = (body: object) => client.call('createCharacter', { body: body as never });
      const first = await make(copy);
      // A picture that was deleted since stays with the original and cannot be given to another.
      const isFaceless = !first.ok && 'avatarUrl' in (first.error.details ?? {});
      const made = isFaceless ? await make({ ...copy, avatarUrl: null }) : first;
      await listAgain();
      toast(
        made.ok
          ? { title: t('duplicated', { name }) }
          : { title: refusalOf(made.error) ?? made.error.code, tone: 'bad' },
      );
    },
    remove: async ({ id, name }) => {
      const gone = await deed.run(() => client.call('deleteCharacter', { params: { id } }));
      await listAgain();
      if (gone !== undefined) toast({ title: t('deleted', { name }) });
      return gone !== undefined;
    },
  };
}
