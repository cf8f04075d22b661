import { useState } from 'react';
import styles from './avatar.module.css';
import { classNames } from './class-names.ts';
import { initials } from './initials.ts';

interface AvatarProps {
  readonly name: string;
  readonly url?: string | null | undefined;
  readonly large?: boolean;
}

const grounds = [styles.ground0, styles.ground1, styles.ground2, styles.ground3, styles.ground4];

function groundOf(name: string): string | undefined {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return grounds[sum % grounds.length];
}

/** Our own pictures come in sizes; this one is enough for the largest avatar. */
function smallOf(url: string): string {
  return url.startsWith('/') ? `${url}?size=small` : url;
}

/** Always beside the written name, hence hidden from screen readers. */
export function Avatar({ name, url, large }: AvatarProps) {
  const [missing, setMissing] = useState<string>();
  const picture = url === '' || url === missing ? null : url;
  return (
    <span className={classNames(styles.avatar, large && styles.large, !picture && groundOf(name))} aria-hidden="true">
      {picture ? (
        <img src={smallOf(picture)} alt="" loading="lazy" onError={() => setMissing(picture)} />
      ) : (
        <span className={styles.initials}>{initials(name)}</span>
      )}
    </span>
  );
}
