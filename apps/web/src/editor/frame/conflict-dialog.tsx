import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ElsewhereChange } from '../document/merge-documents.ts';
import type { Conflict } from '../document/saving-state.ts';
import styles from './conflict-dialog.module.css';

/** More would not be read; that there are more is said. */
const shownMax = 12;

const kinds = { nodes: 'place.node', maps: 'place.map', backdrops: 'place.backdrop' } as const;

function ChangeLine(props: { readonly change: ElsewhereChange }) {
  const { t } = useTranslation('editor');
  const { change } = props;
  const name = change.kind === 'field' ? t(`field.${change.field}`) : t(kinds[change.list], { name: change.name });
  return (
    <li>
      {name}: {t(`conflict.${change.kind === 'field' ? 'changed' : change.what}`)}
      {change.mineToo && <strong className={styles.both}> · {t('conflict.mineToo')}</strong>}
    </li>
  );
}

interface ConflictDialogProps {
  readonly conflict: Conflict;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Somebody, perhaps oneself in another window, saved first. Closing it decides nothing. */
export function ConflictDialog({ conflict, open, onOpenChange }: ConflictDialogProps) {
  const { t } = useTranslation('editor');
  const { changes } = conflict;
  // What both changed is what there is to decide about.
  const shown = changes.toSorted((left, right) => Number(right.mineToo) - Number(left.mineToo)).slice(0, shownMax);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('conflict.title')} description={t('conflict.text')}>
      <h3>{t('conflict.changes')}</h3>
      <ul className={styles.changes}>
        {shown.map((change) => (
          <ChangeLine key={change.kind === 'field' ? change.field : `${change.list} ${change.id}`} change={change} />
        ))}
        {changes.length > shown.length && <li>{t('faults.more', { count: changes.length - shown.length })}</li>}
      </ul>
      <div className={styles.ways}>
        <Button variant="primary" wide onClick={conflict.keepMine}>
          {t('conflict.mine')}
        </Button>
        <p>{t('conflict.mineHint')}</p>
        <Button wide onClick={conflict.takeTheirs}>
          {t('conflict.theirs')}
        </Button>
        <p>{t('conflict.theirsHint')}</p>
      </div>
    </Dialog>
  );
}
