import type { AdventureNode } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { TagField } from '../../ui/tag-field.tsx';
import { WholeNumberField } from '../../ui/whole-number-field.tsx';
import { useFieldAt } from '../words/fault-context.tsx';
import styles from './effects-form.module.css';
import { RewardList } from './reward-list.tsx';
import type { EditScene } from './scene-edit.ts';
import { VariableList } from './variable-list.tsx';

interface EffectsFormProps {
  readonly node: AdventureNode;
  readonly at: string;
  readonly edit: EditScene;
  readonly flags: readonly string[];
}

export function EffectsForm({ node, at, edit, flags }: EffectsFormProps) {
  const { t } = useTranslation('editor');
  const field = useFieldAt(at);
  return (
    <>
      <p className={styles.hint}>{t('scene.effectsHint')}</p>
      <div className={styles.pair}>
        <TagField
          {...field('setFlags')}
          splitAtSpace
          label={t('effect.setFlags')}
          hint={t('effect.flagsHint')}
          values={node.setFlags ?? []}
          suggestions={flags}
          onChange={(words) => edit('stepEffects', { setFlags: words.length === 0 ? undefined : words })}
        />
        <TagField
          {...field('removeFlags')}
          splitAtSpace
          label={t('effect.removeFlags')}
          values={node.removeFlags ?? []}
          suggestions={flags}
          onChange={(words) => edit('stepEffects', { removeFlags: words.length === 0 ? undefined : words })}
        />
      </div>
      <VariableList variables={node.setVariables ?? {}} at={at} edit={edit} />
      <RewardList rewards={node.itemRewards ?? []} at={at} edit={edit} />
      <WholeNumberField
        {...field('experience')}
        label={t('effect.experience')}
        hint={t('effect.experienceHint')}
        value={node.experience}
        onChange={(experience) => edit('stepExperience', { experience })}
      />
    </>
  );
}
