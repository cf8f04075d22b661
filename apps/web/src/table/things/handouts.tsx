import type { TableView } from '@moothall/client';
import { useTableEvents } from '@moothall/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import panel from '../panel.module.css';
import { plainLine } from '../plain-line.ts';
import { useShown } from '../shown.tsx';
import styles from './things.module.css';

type Handout = TableView['handouts'][number];

function Paper(props: { readonly handout: Handout }) {
  const { text } = props.handout;
  return <div className={styles.paper}>{text !== undefined && <Markdown text={text} />}</div>;
}

/** Everything that was handed out and may be read again. */
export function Handouts() {
  const { t } = useTranslation('play');
  const { handouts } = useShown().table;
  const nameOf = ({ text }: Handout) => plainLine(text ?? '') || t('handout.one');
  if (handouts.length === 0) return <p className={panel.soft}>{t('handout.none')}</p>;
  return (
    <ul className={panel.list}>
      {handouts.toReversed().map((handout) => (
        <li key={handout.id} className={panel.row}>
          <span className={panel.grow}>{nameOf(handout)}</span>
          <Dialog
            title={t('handout.one')}
            trigger={
              <Button aria-label={t('handout.readNamed', { name: nameOf(handout) })}>{t('handout.read')}</Button>
            }
          >
            <Paper handout={handout} />
          </Dialog>
        </li>
      ))}
    </ul>
  );
}

/** A new handout is slapped on the table before whoever gets it. */
export function FreshHandout() {
  const { t } = useTranslation('play');
  const { you } = useShown();
  const [fresh, setFresh] = useState<readonly Handout[]>([]);
  useTableEvents((event, stamp) => {
    if (event.type === 'handout:shown' && stamp.by !== you.userId) setFresh((old) => [...old, event.payload.handout]);
  });
  const first = fresh[0];
  return (
    <Dialog
      title={t('handout.fresh')}
      open={first !== undefined}
      onOpenChange={(open) => open || setFresh(fresh.slice(1))}
      actions={<Button onClick={() => setFresh(fresh.slice(1))}>{t('handout.keep')}</Button>}
    >
      {first !== undefined && <Paper handout={first} />}
    </Dialog>
  );
}
