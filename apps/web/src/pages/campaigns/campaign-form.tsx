import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DialogClose } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './campaign-form.module.css';

export interface CampaignText {
  readonly name: string;
  readonly description: string;
  readonly gmTitle: string;
}

interface CampaignFormProps {
  readonly initial: CampaignText;
  readonly submitLabel: string;
  readonly onSubmit: (text: CampaignText) => void;
  readonly error?: string | undefined;
  readonly busy: boolean;
  /** What stands between the fields and the buttons. */
  readonly children?: ReactNode;
}

/** Words that belong to no particular game; anything else may be typed. */
function TitleSuggestions(props: { readonly id: string }) {
  const { t } = useTranslation('campaigns');
  return (
    <datalist id={props.id}>
      {t('form.titles')
        .split(', ')
        .map((title) => (
          <option key={title} value={title} />
        ))}
    </datalist>
  );
}

export function CampaignForm({ initial, submitLabel, onSubmit, error, busy, children }: CampaignFormProps) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  const titles = useId();
  const [missing, setMissing] = useState({ name: false, gmTitle: false });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field) ?? '').trim();
    const given = { name: text('name'), description: text('description'), gmTitle: text('gm-title') };
    setMissing({ name: given.name === '', gmTitle: given.gmTitle === '' });
    if (given.name !== '' && given.gmTitle !== '') onSubmit(given);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate data-testid="campaign-form">
      <TextField
        label={t('form.name')}
        error={missing.name ? t('form.missingName') : undefined}
        name="name"
        defaultValue={initial.name}
        maxLength={100}
        autoComplete="off"
        required
      />
      <TextArea
        label={t('form.description')}
        hint={t('form.descriptionHint')}
        name="description"
        defaultValue={initial.description}
        maxLength={2000}
        rows={5}
      />
      <TextField
        label={t('form.gmTitle')}
        hint={t('form.gmTitleHint')}
        error={missing.gmTitle ? t('form.missingTitle') : undefined}
        name="gm-title"
        defaultValue={initial.gmTitle}
        list={titles}
        maxLength={60}
        autoComplete="off"
        required
      />
      <TitleSuggestions id={titles} />
      {error !== undefined && <Banner tone="bad">{error}</Banner>}
      {children}
      <div className={styles.buttons}>
        <DialogClose asChild>
          <Button>{common('ui.cancel')}</Button>
        </DialogClose>
        <Button type="submit" variant="primary" busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
