import { useClient } from '@moothall/react';
import { useQueryClient } from '@tanstack/react-query';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { usePages } from '../../data/use-pages.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { formatBytes, formatDate } from '../../i18n/format.ts';
import { picturesMessagesOf } from '../../i18n/pictures-messages.ts';
import { ShownPicture } from '../../pictures/shown-picture.tsx';
import { uploadsKey } from '../../pictures/use-picture-upload.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './pictures-card.module.css';

const pageSize = 24;

/** All one has uploaded, to be thrown away again: whoever has filled the space finds no other way (PIC-8, PIC-9). */
export function PicturesCard() {
  const { t, i18n } = useTranslation('pictures');
  use(picturesMessagesOf(i18n));
  const client = useClient();
  const queries = useQueryClient();
  const deed = useDeed();
  const refusal = useRefusal();
  const { pages, error, more, busy } = usePages({
    key: [...uploadsKey, 'pages'],
    ask: (from, cursor) =>
      from.call('listUploads', { query: { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) } }),
  });
  const remove = async (id: string) => {
    await deed.run(() => client.call('deleteUpload', { params: { id } }));
    await queries.invalidateQueries({ queryKey: uploadsKey });
  };
  const uploads = pages?.flatMap((page) => page.uploads);
  const problem = refusal(deed.error ?? error);
  return (
    <Card title={t('ownTitle')} data-testid="own-pictures">
      <div className={styles.card}>
        <p>{t('keptText')}</p>
        {problem !== undefined && <Banner tone="bad">{problem}</Banner>}
        {uploads === undefined && error === undefined && <Skeleton lines={3} />}
        {uploads?.length === 0 && <p className={styles.none}>{t('noneYet')}</p>}
        <ul className={styles.pictures}>
          {uploads?.map(({ id, width, height, bytes, createdAt }, index) => {
            const number = index + 1;
            const date = formatDate(createdAt, i18n.language);
            return (
              <li key={id} className={styles.picture}>
                <ShownPicture pictureId={id} size="small" alt={t('ownNamed', { number, width, height, date })} />
                <small>{formatBytes(bytes, i18n.language)}</small>
                <ConfirmButton
                  label={t('delete')}
                  name={t('deleteNamed', { number })}
                  title={t('deleteTitle')}
                  text={t('deleteText')}
                  confirmLabel={t('delete')}
                  onConfirm={() => void remove(id)}
                />
              </li>
            );
          })}
        </ul>
        {more !== undefined && (
          <Button className={styles.more} busy={busy} onClick={more}>
            {t('more')}
          </Button>
        )}
      </div>
    </Card>
  );
}
