import { checkRolls, type DiceCheck, type StatedDice } from '@moothall/client';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Leaders } from '../../ui/leaders.tsx';
import styles from './dice.module.css';

const shownMost = 50;

function Differing(props: { readonly stated: StatedDice; readonly check: DiceCheck }) {
  const { t } = useTranslation('play');
  const wrong = props.check.rolls.filter(({ verdict }) => verdict === 'differs');
  if (wrong.length === 0) return null;
  const rollOf = (id: string) => props.stated.rolls.find((roll) => roll.id === id);
  return (
    <Banner tone="bad" data-testid="dice-differs">
      {t('check.differs', { count: wrong.length })}
      <ul className={styles.rolls}>
        {wrong.slice(0, shownMost).map(({ id }) => (
          <li key={id}>
            <code>
              {rollOf(id)?.notation} = {rollOf(id)?.total} ({id})
            </code>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Throws everything again and says what came of it. */
export function DiceVerdict(props: { readonly stated: StatedDice }) {
  const { t } = useTranslation('play');
  const { stated } = props;
  const check = useMemo(() => checkRolls(stated), [stated]);
  const good = check.rolls.filter(({ verdict }) => verdict === 'ok').length;
  const hidden = check.rolls.filter(({ verdict }) => verdict === 'hidden').length;
  const isGood = check.seed === 'committed' && check.rolls.every(({ verdict }) => verdict !== 'differs');
  return (
    <div className={styles.verdict} data-testid="dice-verdict" data-good={isGood}>
      <Banner tone={check.seed === 'committed' ? 'good' : 'bad'}>
        {check.seed === 'committed' ? '✓ ' : '✗ '}
        {t(`check.seed.${check.seed}`)}
      </Banner>
      {isGood && <Banner tone="good">✓ {good === 0 ? t('check.noRolls') : t('check.allGood', { count: good })}</Banner>}
      <Differing stated={stated} check={check} />
      {hidden > 0 && <p>{t('check.hidden', { count: hidden })}</p>}
      <Leaders
        rows={[
          { id: 'commitment', label: t('check.commitment'), value: <code>{stated.diceCommitment}</code> },
          { id: 'seed', label: t('check.seedText'), value: <code>{stated.diceSeed}</code> },
        ]}
      />
    </div>
  );
}
