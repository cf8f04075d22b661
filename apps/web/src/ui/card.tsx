import type { ComponentProps, ReactNode } from 'react';
import { CornerPiece } from '../look/ornaments/corner-piece.tsx';
import styles from './card.module.css';
import { classNames } from './class-names.ts';

type CardProps = Omit<ComponentProps<'section'>, 'title'> & {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly flat?: boolean;
  /** An inner hairline with corner pieces: for the one thing on a page that matters most. */
  readonly framed?: boolean;
};

export function Card({ title, aside, flat, framed, className, children, ...rest }: CardProps) {
  return (
    <section {...rest} className={classNames(styles.card, flat && styles.flat, framed && styles.framed, className)}>
      {framed && [1, 2, 3, 4].map((corner) => <CornerPiece key={corner} className={styles.corner} />)}
      {title !== undefined && (
        <header className={styles.heading}>
          <h2>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
