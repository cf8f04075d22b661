import type { Backdrop } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { Cross } from '../../look/ornaments/cross.tsx';
import { PictureField } from '../../pictures/picture-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  addBackdrop,
  type BackdropFields,
  changeBackdrop,
  moveBackdrop,
  removeBackdrop,
} from '../document/backdrops.ts';
import type { ChangeDocument, EditorDocument } from '../document/editor-document.ts';
import { useFieldAt } from '../words/fault-context.tsx';
import styles from './backdrops-section.module.css';

interface BackdropFormProps {
  readonly backdrop: Backdrop;
  readonly index: number;
  readonly isLast: boolean;
  readonly change: ChangeDocument;
}

function BackdropForm({ backdrop, index, isLast, change }: BackdropFormProps) {
  const { t } = useTranslation('editor');
  const { id, name, pictureId } = backdrop;
  const field = useFieldAt(`backdrops.${index}`);
  const shown = name === '' ? id : name;
  const edit = (label: string, fields: BackdropFields) =>
    change(label, (document) => changeBackdrop(document, id, fields), {
      mergeKey: `backdrop ${id} ${Object.keys(fields).join()}`,
    });
  const move = (by: number) => change(t('backdrop.stepMove'), (document) => moveBackdrop(document, id, by));
  const remove = () => change(t('backdrop.stepRemove'), (document) => removeBackdrop(document, id));
  return (
    <li>
      <Card className={styles.card}>
        <div className={styles.head}>
          <h2>{shown}</h2>
          <Button
            square
            variant="quiet"
            aria-label={t('backdrop.up', { name: shown })}
            disabled={index === 0}
            onClick={() => move(-1)}
          >
            ▲
          </Button>
          <Button
            square
            variant="quiet"
            aria-label={t('backdrop.down', { name: shown })}
            disabled={isLast}
            onClick={() => move(1)}
          >
            ▼
          </Button>
          <Button square variant="quiet" aria-label={t('backdrop.remove', { name: shown })} onClick={remove}>
            <Cross />
          </Button>
        </div>
        <TextField
          {...field('name')}
          label={t('backdrop.name')}
          value={name}
          onChange={(event) => edit(t('backdrop.stepName'), { name: event.target.value })}
        />
        <PictureField
          {...field('pictureId')}
          label={t('backdrop.picture')}
          pictureId={pictureId}
          onChange={(chosen) =>
            chosen === undefined ? remove() : edit(t('backdrop.stepPicture'), { pictureId: chosen })
          }
        />
      </Card>
    </li>
  );
}

interface BackdropsSectionProps {
  readonly document: EditorDocument;
  readonly change: ChangeDocument;
}

/** Pictures the game master hangs behind a scene. Each is its picture, so choosing one makes it. */
export function BackdropsSection({ document, change }: BackdropsSectionProps) {
  const { t } = useTranslation('editor');
  const { backdrops } = document;
  const add = (pictureId: string | undefined) => {
    if (pictureId === undefined) return;
    const name = t('backdrop.newName', { number: backdrops.length + 1 });
    change(t('backdrop.stepAdd'), (current) => addBackdrop(current, { name, pictureId }));
  };
  return (
    <div className={styles.section}>
      <Card title={t('backdrop.add')}>
        <PictureField label={t('backdrop.picture')} hint={t('backdrop.addHint')} pictureId={undefined} onChange={add} />
      </Card>
      <ul className={styles.list}>
        {backdrops.map((backdrop, index) => (
          <BackdropForm
            key={backdrop.id}
            backdrop={backdrop}
            index={index}
            isLast={index === backdrops.length - 1}
            change={change}
          />
        ))}
      </ul>
    </div>
  );
}
