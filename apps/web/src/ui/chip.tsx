import type { ComponentProps } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';

type ChipProps = ComponentProps<'span'> & { readonly tone?: 'plain' | 'solid' | 'good' | 'warn' | 'bad' };

export function Chip({ tone, className, ...rest }: ChipProps) {
  const toned = tone === undefined || tone === 'plain' ? undefined : styles[tone];
  return <span {...rest} className={classNames(styles.chip, toned, className)} />;
}
