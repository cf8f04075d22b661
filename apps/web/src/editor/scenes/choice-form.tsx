import { useTranslation } from 'react-i18next';
import { Arrow } from '../../look/ornaments/arrow.tsx';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import { ComboBox, type ComboOption } from '../../ui/combo-box.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Choice, type ChoiceFields, changeChoice, moveChoice, removeChoice } from '../document/choices.ts';
import type { ChangeDocument } from '../document/editor-document.ts';
import { useFieldAt } from '../words/fault-context.tsx';
import styles from './choice-list.module.css';

interface ChoiceFormProps {
  readonly choice: Choice;
  readonly nodeId: string;
  readonly index: number;
  readonly isLast: boolean;
  readonly at: string;
  readonly options: readonly ComboOption[];
  readonly flags: readonly string[];
  readonly change: ChangeDocument;
  readonly onSelect: (id: string) => void;
}

type Step = 'stepText' | 'stepTarget' | 'stepConditions';

function useEditChoice({ change, nodeId, choice }: ChoiceFormProps) {
  const { t } = useTranslation('editor');
  const at = { nodeId, choiceId: choice.id };
  return {
    set: (step: Step, fields: ChoiceFields) =>
      change(t(`choice.${step}`), (document) => changeChoice(document, at, fields), {
        mergeKey: `${nodeId} ${choice.id} ${Object.keys(fields).join()}`,
      }),
    move: (by: number) => change(t('choice.stepMove'), (document) => moveChoice(document, at, by)),
    remove: () => change(t('choice.stepRemove'), (document) => removeChoice(document, at)),
  };
}

function Conditions(props: ChoiceFormProps) {
  const { t } = useTranslation('editor');
  const { choice, at, flags } = props;
  const field = useFieldAt(at);
  const { set } = useEditChoice(props);
  const { requiredFlags = [], forbiddenFlags = [] } = choice;
  const count = requiredFlags.length + forbiddenFlags.length;
  const required = field('requiredFlags');
  const forbidden = field('forbiddenFlags');
  return (
    <details
      className={styles.conditions}
      open={required.error !== undefined || forbidden.error !== undefined || undefined}
    >
      <summary>{count === 0 ? t('choice.conditions') : t('choice.conditionsSet', { count })}</summary>
      <div className={styles.flags}>
        <TagField
          {...required}
          splitAtSpace
          label={t('choice.required')}
          hint={t('choice.requiredHint')}
          values={requiredFlags}
          suggestions={flags}
          onChange={(words) => set('stepConditions', { requiredFlags: words.length === 0 ? undefined : words })}
        />
        <TagField
          {...forbidden}
          splitAtSpace
          label={t('choice.forbidden')}
          hint={t('choice.forbiddenHint')}
          values={forbiddenFlags}
          suggestions={flags}
          onChange={(words) => set('stepConditions', { forbiddenFlags: words.length === 0 ? undefined : words })}
        />
      </div>
    </details>
  );
}

export function ChoiceForm(props: ChoiceFormProps) {
  const { t } = useTranslation('editor');
  const { choice, index, isLast, at, options, onSelect } = props;
  const number = index + 1;
  const field = useFieldAt(at);
  const { set, move, remove } = useEditChoice(props);
  const leadsSomewhere = options.some(({ id }) => id === choice.toNodeId);
  return (
    <li className={styles.choice} data-at={at}>
      <div className={styles.head}>
        <h3>{t('choice.number', { number })}</h3>
        <Button
          square
          variant="quiet"
          aria-label={t('choice.up', { number })}
          disabled={index === 0}
          onClick={() => move(-1)}
        >
          ▲
        </Button>
        <Button
          square
          variant="quiet"
          aria-label={t('choice.down', { number })}
          disabled={isLast}
          onClick={() => move(1)}
        >
          ▼
        </Button>
        <Button square variant="quiet" aria-label={t('choice.remove', { number })} onClick={remove}>
          <Cross />
        </Button>
      </div>
      <TextField
        {...field('text')}
        label={t('choice.text')}
        value={choice.text}
        onChange={(event) => set('stepText', { text: event.target.value })}
      />
      <div className={styles.target}>
        <ComboBox
          {...field('toNodeId')}
          label={t('choice.target')}
          value={choice.toNodeId}
          options={options}
          missing={t('choice.targetMissing')}
          onChange={(toNodeId) => set('stepTarget', { toNodeId })}
        />
        <Button
          square
          aria-label={t('choice.follow')}
          title={t('choice.follow')}
          disabled={!leadsSomewhere}
          onClick={() => onSelect(choice.toNodeId)}
        >
          <Arrow className={styles.onward} />
        </Button>
      </div>
      <Conditions {...props} />
    </li>
  );
}
