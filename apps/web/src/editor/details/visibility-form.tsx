import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { ChangeDocument, EditorDocument } from '../document/editor-document.ts';
import { useFieldAt } from '../words/fault-context.tsx';
import { useEditDetails } from './use-edit-details.ts';

interface VisibilityFormProps {
  readonly document: EditorDocument;
  readonly change: ChangeDocument;
}

/** Nobody runs more than that. */
const campaignsMax = 100;

/** An adventure can be shown to a campaign that one runs; being a player in it does not do. */
export function VisibilityForm({ document, change }: VisibilityFormProps) {
  const { t } = useTranslation('editor');
  const edit = useEditDetails(change);
  const field = useFieldAt('');
  const { visibility, campaignId } = document;
  const { data } = useAsked({
    key: ['campaigns', 'to-choose'],
    ask: (client) => client.call('listCampaigns', { query: { limit: campaignsMax } }),
  });
  const own = (data?.campaigns ?? [])
    .filter(({ role }) => role === 'gm')
    .map(({ id, name }) => ({ value: id, label: name }));
  const isKnown = campaignId === null || own.some(({ value }) => value === campaignId);
  // One that was left since, or is not loaded yet, still stands where it stood.
  const campaigns = isKnown ? own : [...own, { value: campaignId, label: t('detail.campaignGone') }];
  const first = campaigns[0]?.value ?? null;
  const offered = (['private', 'campaign', 'community'] as const).filter(
    (value) => value !== 'campaign' || first !== null || visibility === 'campaign',
  );
  return (
    <>
      <Segmented
        label={t('detail.visibility')}
        hint={t('detail.visibilityHint')}
        value={visibility}
        options={offered.map((value) => ({ value, label: t(`detail.${value}`) }))}
        onChange={(chosen) =>
          edit({ visibility: chosen, campaignId: chosen === 'campaign' ? (campaignId ?? first) : null })
        }
      />
      {visibility === 'campaign' && (
        <SelectField
          {...field('campaignId')}
          label={t('field.campaignId')}
          value={campaignId ?? ''}
          options={campaigns}
          onChange={(event) => edit({ campaignId: event.target.value })}
        />
      )}
    </>
  );
}
