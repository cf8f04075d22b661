import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button.tsx';

function ButtonAnchor({ variant, size, wide, square, className, ...rest }: ComponentProps<'a'> & ButtonLook) {
  const look = { variant: variant ?? 'plain', size: size ?? 'normal', wide: wide ?? false, square: square ?? false };
  return <a {...rest} className={buttonClass(look, className)} />;
}

/** A link that looks like a button: going somewhere stays a link, so that it opens in a new tab. */
export const ButtonLink = createLink(ButtonAnchor);
