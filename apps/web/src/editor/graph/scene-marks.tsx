import { useTranslation } from 'react-i18next';
import { LineArt } from '../../look/ornaments/line-art.tsx';
import { Unlinked } from '../../look/ornaments/unlinked.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { Scene, SceneFault } from './scene-graph.ts';
import styles from './scene-marks.module.css';

/** Each fault has a shape of its own; colour only repeats it. */
export function FaultMark({ fault }: { readonly fault: SceneFault }) {
  switch (fault) {
    case 'unreachable':
      return <Unlinked />;
    case 'deadEnd':
      return (
        <LineArt width={2.4}>
          <path d="M12 3v14M4 18h16M6 22h12" />
        </LineArt>
      );
    case 'nowhere':
      return (
        <LineArt width={2.4}>
          <path d="M12 2v8M6.500 12.500l11 9M17.500 12.500l-11 9" />
        </LineArt>
      );
  }
}

export function FlagMark() {
  return (
    <LineArt width={2}>
      <path d="M6 22V3h12l-3.500 4.500L18 12H6" />
    </LineArt>
  );
}

/** What there is to know about a scene at a glance, in shapes and words. */
export function SceneMarks({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation('graph');
  const { isStart, ending, flags, faults } = scene;
  return (
    <span className={styles.marks}>
      {isStart && <span className={classNames(styles.mark, styles.start)}>{t('start')}</span>}
      {ending !== null && <span className={classNames(styles.mark, styles.ending)}>{t(ending)}</span>}
      {faults.map((fault) => (
        <span key={fault} className={classNames(styles.mark, styles.fault)}>
          <FaultMark fault={fault} />
          {t(`fault.${fault}`)}
        </span>
      ))}
      {flags > 0 && (
        <span className={styles.mark}>
          <FlagMark />
          {t('flags', { count: flags })}
        </span>
      )}
    </span>
  );
}
