import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WholeNumberField } from '../../ui/whole-number-field.tsx';
import type { ChangeDocument, EditorDocument } from '../document/editor-document.ts';
import { setStart } from '../document/nodes.ts';
import { useFieldAt } from '../words/fault-context.tsx';
import styles from './details-form.module.css';
import { useEditDetails } from './use-edit-details.ts';
import { VisibilityForm } from './visibility-form.tsx';

/** As the rules have it: nobody at all up to a full table. */
const partyMax = 8;

interface DetailsFormProps {
  readonly document: EditorDocument;
  readonly change: ChangeDocument;
}

function Cover({ document, change }: DetailsFormProps) {
  const { t } = useTranslation('editor');
  const field = useFieldAt('');
  const edit = useEditDetails(change);
  return (
    <>
      <TextField
        {...field('title')}
        label={t('field.title')}
        hint={t('detail.titleHint')}
        value={document.title}
        onChange={(event) => edit({ title: event.target.value })}
      />
      <TextArea
        {...field('description')}
        label={t('field.description')}
        hint={t('detail.descriptionHint')}
        rows={5}
        value={document.description}
        onChange={(event) => edit({ description: event.target.value })}
      />
    </>
  );
}

function Party({ document, change }: DetailsFormProps) {
  const { t } = useTranslation('editor');
  const edit = useEditDetails(change);
  const field = useFieldAt('')('recommendedPlayers');
  const { min, max } = document.recommendedPlayers;
  return (
    <fieldset data-at={field['data-at']}>
      <legend className={styles.legend}>{t('detail.players')}</legend>
      <div className={styles.pair}>
        <Stepper
          label={t('detail.playersMin')}
          value={min}
          min={0}
          max={partyMax}
          onChange={(value) => edit({ recommendedPlayers: { min: value, max: Math.max(value, max) } })}
        />
        <Stepper
          label={t('detail.playersMax')}
          value={max}
          min={0}
          max={partyMax}
          onChange={(value) => edit({ recommendedPlayers: { min: Math.min(min, value), max: value } })}
        />
      </div>
      {field.error !== undefined && <p className={styles.error}>{field.error}</p>}
    </fieldset>
  );
}

function Start({ document, change }: DetailsFormProps) {
  const { t } = useTranslation('editor');
  const field = useFieldAt('');
  const { nodes, startNodeId } = document;
  const options = useMemo(() => nodes.map(({ id, title }) => ({ id, label: title === '' ? id : title })), [nodes]);
  return (
    <ComboBox
      {...field('startNodeId')}
      label={t('detail.start')}
      hint={t('detail.startHint')}
      value={startNodeId}
      options={options}
      missing={startNodeId === null ? t('detail.startNone') : t('choice.targetMissing')}
      onChange={(id) => change(t('scene.stepStart'), (current) => setStart(current, id))}
    />
  );
}

/** What stands on the cover, and who may see it. */
export function DetailsForm({ document, change }: DetailsFormProps) {
  const { t } = useTranslation('editor');
  const edit = useEditDetails(change);
  const field = useFieldAt('');
  const part = { document, change };
  return (
    <Card title={t('details')} className={styles.form}>
      <Cover {...part} />
      <Party {...part} />
      <WholeNumberField
        {...field('estimatedDurationMinutes')}
        label={t('detail.minutes')}
        value={document.estimatedDurationMinutes}
        onChange={(minutes) => minutes !== undefined && edit({ estimatedDurationMinutes: minutes })}
      />
      <Start {...part} />
      <VisibilityForm {...part} />
    </Card>
  );
}
