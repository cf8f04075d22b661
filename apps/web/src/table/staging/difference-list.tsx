import { useTranslation } from 'react-i18next';
import styles from './view-as.module.css';
import type { Difference } from './view-difference.ts';

const signs = { appears: '+', vanishes: '−', changes: '≠' } as const;

function useWords() {
  const { t } = useTranslation('play');
  return ({ what, name, count }: Difference): string => {
    if (what === 'cells') return t('asSeen.cells', { count: count ?? 0 });
    const thing = t(`asSeen.what.${what}`);
    return name === undefined || name === '' ? thing : t('asSeen.named', { thing, name });
  };
}

/** What publishing will change for this player: a sign, a word and a place in the list each, colour last. */
export function DifferenceList(props: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation('play');
  const words = useWords();
  if (props.differences.length === 0) return <p className={styles.same}>{t('asSeen.nothing')}</p>;
  return (
    <ul className={styles.differences} aria-label={t('asSeen.differences')}>
      {props.differences.map((difference) => (
        <li key={difference.key} className={styles.difference} data-how={difference.how}>
          <span className={styles.sign} aria-hidden="true">
            {signs[difference.how]}
          </span>
          <span>
            <strong>{t(`asSeen.how.${difference.how}`)}</strong> {words(difference)}
          </span>
        </li>
      ))}
    </ul>
  );
}
