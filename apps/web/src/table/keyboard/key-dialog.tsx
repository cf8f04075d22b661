import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { type KeyAction, mapActions, readKeys, tableActions } from '../keys.ts';
import panel from '../panel.module.css';
import { useIsGm } from '../shown.tsx';
import { useKeyAction } from './key-actions.tsx';
import { KeyNames } from './key-names.tsx';
import styles from './keys.module.css';

const gmOnly: readonly KeyAction[] = [
  'pause',
  'undoDraft',
  'redoDraft',
  'publish',
  'tool-reveal',
  'tool-hide',
  'tool-terrain',
  'tool-token',
];

function Group(props: { readonly title: string; readonly actions: readonly KeyAction[] }) {
  const { t } = useTranslation('play');
  const keys = useMemo(() => readKeys(window.localStorage), []);
  const bound = props.actions.filter((action) => keys[action].length > 0);
  return (
    <section className={panel.section}>
      <h3>{props.title}</h3>
      <dl className={styles.list}>
        {bound.map((action) => (
          <div key={action} className={styles.line}>
            <dt>{t(`keys.action.${action}`)}</dt>
            <dd>
              <KeyNames keys={keys[action]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What each key does, for who may do it. */
export function KeyDialog() {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  const isGm = useIsGm();
  useKeyAction('keys', () => setOpen(true));
  const theirs = (action: KeyAction) => isGm || !gmOnly.includes(action);
  return (
    <Dialog title={t('keys.title')} description={t('keys.lead')} open={open} onOpenChange={setOpen}>
      <div className={styles.groups}>
        <Group title={t('keys.table')} actions={tableActions.filter(theirs)} />
        <Group title={t('keys.map')} actions={mapActions.filter(theirs)} />
      </div>
    </Dialog>
  );
}
