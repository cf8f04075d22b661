import { RadioGroup } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderCharacters } from '../../characters/order-characters.ts';
import type { NewCharacter, OwnCharacter } from '../../shapes/character.ts';
import { CharacterForm } from '../../table/character-form.tsx';
import { CharacterTile } from '../../table/character-tile.tsx';
import { ReadyMade } from '../../table/ready-made.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './choose-character.module.css';

interface ChooseCharacterProps {
  readonly characters: readonly OwnCharacter[];
  readonly samples: readonly NewCharacter[];
  readonly onJoin: (characterId: string) => void;
  readonly onCreateAndJoin: (character: NewCharacter) => void;
  readonly onWatch?: (() => void) | undefined;
  readonly isGuest: boolean;
  readonly busy?: boolean;
}

/** Few are seen at a glance and need no search. */
const searchFrom = 12;

const isFree = (character: OwnCharacter) => character.inSession === null;

function Picker(props: ChooseCharacterProps & { readonly onMake: () => void }) {
  const { t, i18n } = useTranslation(['translation', 'characters']);
  const [search, setSearch] = useState('');
  const free = props.characters.filter(isFree);
  const [chosenId, setChosenId] = useState(free.length === 1 ? (free[0]?.id ?? '') : '');
  const single = props.characters.length === 1;
  const join = useRef<HTMLButtonElement>(null);
  const { language } = i18n;
  const found = orderCharacters(props.characters, { search, order: 'newest', language });
  // Who is chosen stays in sight, also while somebody else is searched for.
  const listed = props.characters.filter((character) => character.id === chosenId || found.includes(character));
  // The only one there is needs no choosing: Enter will do.
  useEffect(() => {
    if (single) join.current?.focus();
  }, [single]);
  return (
    <Card title={single ? t('join.confirm') : t('join.choose')} className={styles.card}>
      {!single && <p>{t('join.chooseLead')}</p>}
      {props.characters.length >= searchFrom && (
        <TextField
          label={t('characters:search')}
          hint={t('characters:searchHint')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {found.length === 0 && <p role="status">{t('characters:noneFound')}</p>}
      <RadioGroup.Root
        className={classNames(styles.picker, !single && styles.several)}
        aria-label={t('join.choose')}
        value={chosenId}
        onValueChange={setChosenId}
      >
        {listed.map((character) => (
          <RadioGroup.Item
            key={character.id}
            value={character.id}
            disabled={!isFree(character)}
            className={styles.item}
            data-testid={`character-${character.id}`}
          >
            <CharacterTile character={character} />
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <Button
        ref={join}
        variant="primary"
        size="large"
        wide
        data-testid="join-session"
        disabled={chosenId === ''}
        busy={props.busy ?? false}
        onClick={() => props.onJoin(chosenId)}
      >
        {t('join.join')}
      </Button>
      <div className={styles.others}>
        <Button variant="quiet" onClick={props.onMake}>
          {t('join.makeAnother')}
        </Button>
        {props.onWatch !== undefined && (
          <Button variant="quiet" onClick={props.onWatch}>
            {t('join.watch')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** None: make one here; one: confirm; several: choose. */
export function ChooseCharacter(props: ChooseCharacterProps) {
  const { t } = useTranslation(['translation', 'characters']);
  const hasSome = props.characters.some(isFree);
  const areAllAway = props.characters.length > 0 && !hasSome;
  const [making, setMaking] = useState(false);
  if (hasSome && !making) return <Picker {...props} onMake={() => setMaking(true)} />;
  return (
    <Card title={t('join.makeOne')} className={styles.card}>
      <p>{areAllAway ? t('characters:allAtTables') : t('join.makeOneLead')}</p>
      <CharacterForm
        onCreate={props.onCreateAndJoin}
        submitLabel={t('join.join')}
        submitTestId="join-session"
        busy={props.busy ?? false}
        withPortrait={!props.isGuest}
      />
      <ReadyMade samples={props.samples} onTake={props.onCreateAndJoin} busy={props.busy ?? false} />
      <div className={styles.others}>
        {hasSome && (
          <Button variant="quiet" onClick={() => setMaking(false)}>
            {t('join.pickExisting')}
          </Button>
        )}
        {props.onWatch !== undefined && (
          <Button variant="quiet" onClick={props.onWatch}>
            {t('join.watch')}
          </Button>
        )}
      </div>
    </Card>
  );
}
