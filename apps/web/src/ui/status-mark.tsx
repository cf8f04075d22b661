import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './status-mark.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

type Shape = 'full' | 'half' | 'hollow' | 'dashed' | 'crossed';

type StatusMarkProps = Omit<ComponentProps<'span'>, 'children'> & {
  readonly shape: Shape;
  readonly tone: 'good' | 'warn' | 'bad' | 'mute';
  readonly label: string;
  readonly markOnly?: boolean;
};

function Drawing(props: { readonly shape: Shape }) {
  const ring = <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2.5" />;
  switch (props.shape) {
    case 'full':
      return <circle cx="8" cy="8" r="7.5" fill="currentColor" />;
    case 'half':
      return (
        <>
          {ring}
          <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
        </>
      );
    case 'hollow':
      return ring;
    case 'dashed':
      return (
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="3" strokeDasharray="4.4 2.4" />
      );
    case 'crossed':
      return <path d="m2.5 2.5 11 11m0-11-11 11" stroke="currentColor" strokeWidth="3" />;
  }
}

/** Shape and words first, colour last: the mark must still be read in black and white. */
export function StatusMark({ shape, tone, label, markOnly, className, ...rest }: StatusMarkProps) {
  return (
    <span {...rest} className={classNames(styles.status, styles[tone], styles[shape], className)}>
      <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
        <Drawing shape={shape} />
      </svg>
      {markOnly === true ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
    </span>
  );
}
