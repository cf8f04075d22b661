import { useState } from 'react';
import styles from './avatar.module.css';
import { classNames } from './class-names.ts';
import { initials } from './initials.ts';

interface AvatarProps {
  readonly name: string;
  readonly url?: string | null | undefined;
  readonly size?: 'small' | 'normal' | 'large' | 'portrait';
}

const grounds = [styles.ground0, styles.ground1, styles.ground2, styles.ground3, styles.ground4];

function groundOf(name: string): string | undefined {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return grounds[sum % grounds.length];
}

/** Our own pictures come in sizes. */
function sized(url: string, size: 'small' | 'medium'): string {
  if (!url.startsWith('/')) return url;
  return `${url}${url.includes('?') ? '&' : '?'}size=${size}`;
}

/** Always beside the written name, hence hidden from screen readers. */
export function Avatar({ name, url, size = 'normal' }: AvatarProps) {
  const [missing, setMissing] = useState<string>();
  const picture = url === '' || url === missing ? null : url;
  return (
    <span className={classNames(styles.avatar, styles[size], !picture && groundOf(name))} aria-hidden="true">
      {picture ? (
        <img
          src={sized(picture, size === 'portrait' ? 'medium' : 'small')}
          alt=""
          // A sheet that is printed at once must have its portrait.
          loading={size === 'portrait' ? 'eager' : 'lazy'}
          onError={() => setMissing(picture)}
        />
      ) : (
        <span className={styles.initials}>{initials(name)}</span>
      )}
    </span>
  );
}
