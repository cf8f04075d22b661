import type { TableView } from '@moothall/client';
import { useTableEvents } from '@moothall/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picture } from '../../pictures/picture.tsx';
import { tablePictureUrl } from '../../pictures/table-picture-url.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import panel from '../panel.module.css';
import { plainLine } from '../plain-line.ts';
import { useShown } from '../shown.tsx';
import styles from './things.module.css';

type Handout = TableView['handouts'][number];

function Paper(props: { readonly handout: Handout }) {
  const { t } = useTranslation('play');
  const { session } = useShown();
  const { text, pictureId } = props.handout;
  return (
    <div className={styles.handout}>
      {pictureId !== undefined && (
        <Picture
          className={styles.handoutPicture}
          url={tablePictureUrl(session.id, pictureId, 'large')}
          alt={text === undefined ? t('handout.picture') : plainLine(text)}
          missing={<p className={panel.soft}>{t('pictureMissing')}</p>}
        />
      )}
      {text !== undefined && (
        <div className={styles.paper}>
          <Markdown text={text} />
        </div>
      )}
    </div>
  );
}

/** Everything that was handed out and may be read again. */
export function Handouts() {
  const { t } = useTranslation('play');
  const { session, table } = useShown();
  const { handouts } = table;
  const nameOf = ({ text, pictureId }: Handout) =>
    plainLine(text ?? '') || t(pictureId === undefined ? 'handout.one' : 'handout.picture');
  if (handouts.length === 0) return <p className={panel.soft}>{t('handout.none')}</p>;
  return (
    <ul className={panel.list}>
      {handouts.toReversed().map((handout) => (
        <li key={handout.id} className={panel.row}>
          {handout.pictureId !== undefined && (
            <Picture className={styles.thumb} url={tablePictureUrl(session.id, handout.pictureId, 'small')} alt="" />
          )}
          <span className={panel.grow}>{nameOf(handout)}</span>
          <Dialog
            title={t('handout.one')}
            wide={handout.pictureId !== undefined}
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
      wide={first?.pictureId !== undefined}
      open={first !== undefined}
      onOpenChange={(open) => open || setFresh(fresh.slice(1))}
      actions={<Button onClick={() => setFresh(fresh.slice(1))}>{t('handout.keep')}</Button>}
    >
      {first !== undefined && <Paper handout={first} />}
    </Dialog>
  );
}
