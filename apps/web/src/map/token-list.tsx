import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { initials } from '../ui/initials.ts';
import { TextField } from '../ui/text-field.tsx';
import { readKey } from './cell-key.ts';
import { type Direction, directions } from './directions.ts';
import { isOnField } from './geometry.ts';
import styles from './map-list.module.css';
import type { ShownToken } from './shown-token.ts';
import { TokenDeeds, TokenFacts } from './token-card.tsx';
import { TokenShape } from './token-shape.tsx';
import type { MapDesk } from './use-map-desk.ts';

interface TokenRowProps {
  readonly desk: MapDesk;
  readonly shown: ShownToken;
}

const arrows: Readonly<Record<Direction, string>> = {
  upLeft: '↖',
  up: '↑',
  upRight: '↗',
  left: '←',
  right: '→',
  downLeft: '↙',
  down: '↓',
  downRight: '↘',
};

/** A hex on its point has six neighbours, none of them straight above. */
function directionsOf(grid: 'hex' | 'square'): readonly Direction[] {
  return grid === 'square' ? directions : directions.filter((direction) => direction !== 'up' && direction !== 'down');
}

function Steps({ desk, shown }: TokenRowProps) {
  const { t } = useTranslation('map');
  return (
    <fieldset className={styles.steps} aria-label={t('movesNamed', { name: shown.token.name })}>
      {directionsOf(desk.map.grid).map((direction) => (
        <button
          key={direction}
          type="button"
          className={styles.step}
          data-direction={direction}
          aria-label={t(`step.${direction}`)}
          onClick={() => desk.step(shown, direction)}
        >
          {arrows[direction]}
        </button>
      ))}
    </fieldset>
  );
}

function MoveForm({ desk, shown }: TokenRowProps) {
  const { t } = useTranslation('map');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const key = readKey(text);
    const isThere = key !== undefined && isOnField(desk.map, key);
    setError(isThere ? undefined : t('notThere', { at: text.trim() }));
    if (!isThere) return;
    desk.moveTo(shown, key);
    setText('');
  };
  return (
    <form className={styles.moveForm} onSubmit={submit} aria-label={t('movesNamed', { name: shown.token.name })}>
      <TextField
        label={t('moveTo')}
        placeholder={t('moveToHint', { example: shown.at })}
        value={text}
        error={error}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('moveNow')}</Button>
    </form>
  );
}

function TokenRow({ desk, shown }: TokenRowProps) {
  const { token, isYours } = shown;
  return (
    <li className={styles.token} data-testid={`token-${token.id}`}>
      <span className={styles.counter}>
        <TokenShape
          kind={token.kind}
          color={token.color}
          letters={initials(token.name)}
          pictureUrl={token.pictureId === undefined ? undefined : desk.pictureOf(token.pictureId)}
          isHidden={token.hidden === true}
          isYours={isYours}
          conditions={token.conditions.length}
        />
      </span>
      <div className={styles.tokenText}>
        <TokenFacts shown={shown} />
      </div>
      {shown.mayMove && (
        <div className={styles.moves}>
          <Steps desk={desk} shown={shown} />
          <MoveForm desk={desk} shown={shown} />
        </div>
      )}
      <TokenDeeds desk={desk} shown={shown} />
    </li>
  );
}

function NewTokenForm({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const key = readKey(text);
    const isThere = key !== undefined && isOnField(desk.map, key);
    setError(isThere ? undefined : t('notThere', { at: text.trim() }));
    if (isThere) desk.edit({ kind: 'new', at: key });
  };
  return (
    <form className={styles.moveForm} onSubmit={submit} aria-label={t('newToken')}>
      <TextField
        label={t('newTokenAt')}
        placeholder={t('moveToHint', { example: '3,4' })}
        value={text}
        error={error}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('newToken')}</Button>
    </form>
  );
}

export function TokenList({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  return (
    <>
      {desk.tokens.length === 0 && <p className={styles.empty}>{t('noTokens')}</p>}
      <ul className={styles.tokens}>
        {desk.tokens.map((shown) => (
          <TokenRow key={shown.token.id} desk={desk} shown={shown} />
        ))}
      </ul>
      {desk.isGm && <NewTokenForm desk={desk} />}
    </>
  );
}
