import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import styles from './link-layer.module.css';
import type { Label } from './place-labels.ts';
import type { Link } from './scene-graph.ts';

interface LinkLabelProps {
  readonly link: Link;
  readonly label: Label;
  readonly isLifted: boolean;
}

/** The words of a choice where they have their place; what is too long for it is said whole when the pointer rests. */
export const LinkLabel = memo(function LinkLabel({ link, label, isLifted }: LinkLabelProps) {
  const { t } = useTranslation('graph');
  const { words, box } = label;
  const flags = [
    ...link.requiredFlags.map((flag) => t('needs', { flag })),
    ...link.forbiddenFlags.map((flag) => t('forbids', { flag })),
  ];
  return (
    <g className={classNames(styles.label, isLifted && styles.lifted)} data-thing={`link:${link.id}`}>
      <rect className={styles.ground} x={box.left} y={box.top} width={box.width} height={box.height} />
      <text className={styles.words} x={box.left + box.width / 2} y={box.top + box.height / 2 + 5}>
        {words}
        <title>{[link.text, ...flags].join('\n')}</title>
      </text>
    </g>
  );
});
