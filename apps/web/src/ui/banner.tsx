import type { ComponentProps, ReactNode } from 'react';
import styles from './banner.module.css';
import { classNames } from './class-names.ts';

type BannerProps = ComponentProps<'div'> & {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad' | 'gm';
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
};

export function Banner({ tone, icon, actions, className, children, role, ...rest }: BannerProps) {
  const toned = tone === undefined || tone === 'plain' ? undefined : styles[tone];
  return (
    <div
      {...rest}
      role={role ?? (tone === 'bad' ? 'alert' : 'status')}
      className={classNames(styles.banner, toned, className)}
    >
      {icon}
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
