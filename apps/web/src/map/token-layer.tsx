import { memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { initials } from '../ui/initials.ts';
import { cellSpan, centreOf } from './geometry.ts';
import type { Grid } from './map-model.ts';
import type { ShownToken } from './shown-token.ts';
import styles from './token.module.css';
import { tokenLabel } from './token-label.ts';
import { TokenShape } from './token-shape.tsx';

interface OneTokenProps {
  readonly grid: Grid;
  readonly shown: ShownToken;
  readonly isSelected: boolean;
  readonly pictureOf: (pictureId: string) => string;
  readonly elements: RefObject<Map<string, HTMLElement>>;
  readonly onSelect: (tokenId: string) => void;
  readonly onOpen: (tokenId: string) => void;
}

/** Leaves a rim of its cell free, so that one still sees where it stands. */
const share = 0.84;

const OneToken = memo(function OneToken({ grid, shown, isSelected, pictureOf, ...rest }: OneTokenProps) {
  const { elements, onSelect, onOpen } = rest;
  const { t } = useTranslation('map');
  const { token, at, isPending, isStaged, isYours } = shown;
  const { x, y } = centreOf(grid, at);
  const side = cellSpan[grid] * token.size * share;
  const label = tokenLabel(t, shown);
  return (
    <button
      type="button"
      ref={(element) => {
        if (element === null) return;
        elements.current.set(token.id, element);
        return () => void elements.current.delete(token.id);
      }}
      className={styles.token}
      style={{ transform: `translate(${x}px, ${y}px)`, width: side, height: side, margin: -side / 2 }}
      data-token={token.id}
      data-testid={`token-${token.id}`}
      data-pending={isPending || isStaged || undefined}
      data-selected={isSelected || undefined}
      aria-pressed={isSelected}
      aria-label={label}
      title={label}
      onFocus={() => onSelect(token.id)}
      onClick={() => onOpen(token.id)}
    >
      <TokenShape
        kind={token.kind}
        color={token.color}
        letters={initials(token.name)}
        pictureUrl={token.pictureId === undefined ? undefined : pictureOf(token.pictureId)}
        isHidden={token.hidden === true}
        isYours={isYours}
        conditions={token.conditions.length}
      />
    </button>
  );
}, isSameToken);

function isSameToken(old: OneTokenProps, fresh: OneTokenProps): boolean {
  return (
    old.grid === fresh.grid &&
    old.isSelected === fresh.isSelected &&
    old.shown.token === fresh.shown.token &&
    old.shown.at === fresh.shown.at &&
    old.shown.isPending === fresh.shown.isPending &&
    old.shown.isStaged === fresh.shown.isStaged &&
    old.shown.isYours === fresh.shown.isYours
  );
}

interface TokenLayerProps extends Omit<OneTokenProps, 'shown' | 'isSelected'> {
  readonly tokens: readonly ShownToken[];
  readonly selectedId: string | undefined;
}

/** In an order of their own that no move changes: an element that is moved in the page loses the focus. */
export function TokenLayer({ tokens, selectedId, ...rest }: TokenLayerProps) {
  return (
    <div className={styles.layer}>
      {tokens.map((shown) => (
        <OneToken key={shown.token.id} {...rest} shown={shown} isSelected={shown.token.id === selectedId} />
      ))}
    </div>
  );
}
