import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import styles from './graph-canvas.module.css';
import type { DrawnLink } from './link-path.ts';

/** The words of a choice as far as there is room between two rows of cards. */
const labelMax = 22;

function shortened(text: string): string {
  return text.length <= labelMax ? text : `${text.slice(0, labelMax - 1).trimEnd()}…`;
}

interface LinkProps {
  readonly drawn: DrawnLink;
  readonly isSelected: boolean;
  readonly hasWords: boolean;
}

const OneLink = memo(function OneLink({ drawn, isSelected, hasWords }: LinkProps) {
  const { t } = useTranslation('graph');
  const { link, path, label } = drawn;
  const flags = [
    ...link.requiredFlags.map((flag) => t('needs', { flag })),
    ...link.forbiddenFlags.map((flag) => t('forbids', { flag })),
  ];
  const end = path.slice(path.lastIndexOf(' ', path.lastIndexOf(' ') - 1) + 1).replace(' ', ',');
  return (
    <g
      className={classNames(styles.link, link.isBroken && styles.broken)}
      data-thing={`link:${link.id}`}
      data-selected={isSelected || undefined}
    >
      <path className={styles.reach} d={path} />
      <path className={styles.line} d={path} markerEnd={link.isBroken ? undefined : 'url(#graph-arrow)'} />
      {link.isBroken && <path className={styles.cross} transform={`translate(${end})`} d="M-7-7l14 14M7-7l-14 14" />}
      {hasWords && (
        <text className={styles.words} x={label.x} y={label.y}>
          {flags.length > 0 && '⚑ '}
          {shortened(link.text)}
          <title>{[link.text, ...flags].join('\n')}</title>
        </text>
      )}
    </g>
  );
});

interface LinkLayerProps {
  readonly links: readonly DrawnLink[];
  readonly selectedId: string | undefined;
  readonly hasWords: boolean;
}

export function LinkLayer({ links, selectedId, hasWords }: LinkLayerProps) {
  return (
    <svg className={styles.links} aria-hidden="true">
      <defs>
        <marker id="graph-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto">
          <path className={styles.arrow} d="M0 0l10 5l-10 5z" />
        </marker>
      </defs>
      {links.map((drawn) => (
        <OneLink
          key={drawn.link.id}
          drawn={drawn}
          isSelected={drawn.link.id === selectedId}
          hasWords={hasWords || drawn.link.id === selectedId}
        />
      ))}
    </svg>
  );
}
