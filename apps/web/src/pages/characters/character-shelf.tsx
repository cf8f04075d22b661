import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CharacterOrder, orderCharacters } from '../../characters/order-characters.ts';
import type { OwnCharacter } from '../../shapes/character.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CharacterCard } from './character-card.tsx';
import styles from './character-library.module.css';

/** Fewer than these are taken in at one look; a search would only be in the way. */
const searchFrom = 8;

/** The cards, searched and in the order asked for. */
export function CharacterShelf(props: { readonly characters: readonly OwnCharacter[] }) {
  const { t, i18n } = useTranslation('characters');
  const { characters } = props;
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<CharacterOrder>('newest');
  const shown = orderCharacters(characters, { search, order, language: i18n.language });
  const orders = [
    { value: 'newest', label: t('sortNewest') },
    { value: 'name', label: t('sortName') },
    { value: 'level', label: t('sortLevel') },
  ] as const;
  return (
    <>
      {characters.length >= searchFrom && (
        <search className={styles.search}>
          <TextField
            label={t('search')}
            placeholder={t('searchHint')}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <SelectField
            label={t('sort')}
            options={orders}
            value={order}
            onChange={({ target }) => setOrder(orders.find(({ value }) => value === target.value)?.value ?? 'newest')}
          />
        </search>
      )}
      {shown.length === 0 && <p role="status">{t('noneFound')}</p>}
      <ul className={styles.cards}>
        {shown.map((character) => (
          <li key={character.id}>
            <CharacterCard character={character} />
          </li>
        ))}
      </ul>
    </>
  );
}
