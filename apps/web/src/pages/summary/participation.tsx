import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import type { ParticipantStats } from '../../shapes/stats.ts';
import styles from './participation.module.css';

const measures = [
  { name: 'rolls', label: 'summary.rolls' },
  { name: 'messages', label: 'summary.talk' },
  { name: 'activeMinutes', label: 'summary.activeMinutes' },
] as const;

function Bar(props: { readonly value: number; readonly most: number }) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.cell}>
      <span className={styles.number}>{formatNumber(props.value, i18n.language)}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${props.most === 0 ? 0 : (props.value / props.most) * 100}%` }} />
      </span>
    </span>
  );
}

/** A table first, with bars drawn into it: read out it is still a table. */
export function Participation(props: { readonly participants: readonly ParticipantStats[] }) {
  const { t } = useTranslation();
  const most = (name: (typeof measures)[number]['name']) => Math.max(0, ...props.participants.map((one) => one[name]));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('summary.who')}</th>
          {measures.map((measure) => (
            <th key={measure.name} scope="col">
              {t(measure.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.participants.map((one) => (
          <tr key={one.participantId}>
            <th scope="row">{one.name}</th>
            {measures.map((measure) => (
              <td key={measure.name}>
                <Bar value={one[measure.name]} most={most(measure.name)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
