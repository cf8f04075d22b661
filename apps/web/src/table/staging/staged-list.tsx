import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './staging-dock.module.css';
import type { Draft, Staging } from './use-staging.ts';

interface LineProps {
  readonly draft: Draft;
  readonly staging: Staging;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Line({ draft, staging, chosen, onChoose }: LineProps) {
  const { t } = useTranslation('play');
  const { draftId, description } = draft;
  const why = staging.refused.get(draftId);
  return (
    <li className={styles.draft}>
      <label className={styles.choose}>
        <input type="checkbox" checked={chosen} onChange={onChoose} />
        <span>
          {description}
          {why !== undefined && (
            <strong className={styles.why} role="alert">
              {t('staging.stayed', { reason: why })}
            </strong>
          )}
        </span>
      </label>
      <IconButton
        variant="quiet"
        icon={<Cross />}
        label={t('staging.undoOne', { description })}
        data-testid={`staged-undo-${draftId}`}
        onClick={() => staging.undo(draft)}
      />
    </li>
  );
}

/** What the GM has prepared, in the order in which it will happen. */
export function StagedList(props: { readonly staging: Staging; readonly canPublish: boolean }) {
  const { t } = useTranslation('play');
  const { staging, canPublish } = props;
  const { drafts, order } = staging;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const stillThere = chosen.filter((id) => drafts.some(({ draftId }) => draftId === id));
  const toggle = (id: string) =>
    setChosen(stillThere.includes(id) ? stillThere.filter((one) => one !== id) : [...stillThere, id]);
  return (
    <div className={styles.drafts}>
      {drafts.length === 0 && <p className={styles.none}>{t('staging.none')}</p>}
      <ol className={styles.list} data-testid="staged-list" aria-label={t('staging.list')}>
        {drafts.map((draft) => (
          <Line
            key={draft.draftId}
            draft={draft}
            staging={staging}
            chosen={stillThere.includes(draft.draftId)}
            onChoose={() => toggle(draft.draftId)}
          />
        ))}
      </ol>
      {stillThere.length > 0 && (
        <Button disabled={!canPublish} busy={order.busy} onClick={() => void staging.publish(stillThere)}>
          {t('staging.publishChosen', { count: stillThere.length })}
        </Button>
      )}
    </div>
  );
}
