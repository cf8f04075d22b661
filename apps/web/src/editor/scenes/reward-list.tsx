import type { AdventureNode } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/text-field.tsx';
import { WholeNumberField } from '../../ui/whole-number-field.tsx';
import { withFields } from '../document/entries.ts';
import { useFieldAt } from '../words/fault-context.tsx';
import styles from './effects-form.module.css';
import type { EditScene } from './scene-edit.ts';

type Reward = NonNullable<AdventureNode['itemRewards']>[number];
type RewardFields = { readonly [F in keyof Reward]?: Reward[F] | undefined };

interface RowProps {
  readonly reward: Reward;
  readonly index: number;
  readonly at: string;
  readonly onChange: (fields: RewardFields) => void;
  readonly onRemove: () => void;
}

function RewardRow({ reward, index, at, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('editor');
  const field = useFieldAt(at);
  return (
    <li className={classNames(styles.row, styles.reward)}>
      <TextField
        {...field('name')}
        label={t('effect.rewardName')}
        value={reward.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <WholeNumberField
        {...field('quantity')}
        label={t('effect.rewardQuantity')}
        value={reward.quantity ?? 1}
        onChange={(quantity) => onChange({ quantity })}
      />
      <Button square variant="quiet" aria-label={t('effect.removeReward', { number: index + 1 })} onClick={onRemove}>
        <Cross />
      </Button>
      <div className={styles.whole}>
        <TextField
          {...field('description')}
          label={t('effect.rewardDescription')}
          value={reward.description ?? ''}
          onChange={(event) => onChange({ description: event.target.value === '' ? undefined : event.target.value })}
        />
      </div>
    </li>
  );
}

interface RewardListProps {
  readonly rewards: readonly Reward[];
  readonly at: string;
  readonly edit: EditScene;
}

/** Rewards have no ids; their place is what tells them apart. */
export function RewardList({ rewards, at, edit }: RewardListProps) {
  const { t } = useTranslation('editor');
  const set = (itemRewards: Reward[]) =>
    edit('stepRewards', { itemRewards: itemRewards.length === 0 ? undefined : itemRewards });
  return (
    <div className={styles.group} data-at={`${at}.itemRewards`}>
      <h3>{t('effect.rewards')}</h3>
      <ul className={styles.rewards}>
        {rewards.map((reward, index) => (
          <RewardRow
            key={index}
            reward={reward}
            index={index}
            at={`${at}.itemRewards.${index}`}
            onChange={(fields) => set(rewards.with(index, withFields(reward, fields)))}
            onRemove={() => set(rewards.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <Button onClick={() => set([...rewards, { name: t('effect.newReward') }])}>{t('effect.addReward')}</Button>
    </div>
  );
}
