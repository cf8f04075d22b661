import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export interface ButtonLook {
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly size?: 'normal' | 'large';
  readonly wide?: boolean;
  readonly square?: boolean;
}

export function buttonClass(look: ButtonLook, extra?: string): string {
  return classNames(
    styles.button,
    look.variant === 'primary' && styles.primary,
    look.variant === 'danger' && styles.danger,
    look.variant === 'quiet' && styles.quiet,
    look.size === 'large' && styles.large,
    look.wide && styles.wide,
    look.square && styles.square,
    extra,
  );
}

export type ButtonProps = ComponentProps<'button'> & ButtonLook & { readonly busy?: boolean };

export function Button({ variant, size, wide, square, busy, className, type, disabled, ...rest }: ButtonProps) {
  const look = { variant: variant ?? 'plain', size: size ?? 'normal', wide: wide ?? false, square: square ?? false };
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      disabled={disabled === true || busy === true}
      aria-busy={busy === true ? true : undefined}
      className={buttonClass(look, className)}
    />
  );
}
