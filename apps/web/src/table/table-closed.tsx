import { useTranslation } from 'react-i18next';
import { CrossedSwords } from '../look/ornaments/crossed-swords.tsx';
import { Door } from '../look/ornaments/door.tsx';
import { Scroll } from '../look/ornaments/scroll.tsx';
import { Trouble } from '../pages/trouble/trouble.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import styles from './table-closed.module.css';

type TableClosedProps =
  | { readonly because: 'kicked'; readonly reason?: string | undefined }
  | { readonly because: 'ended'; readonly sessionId: string }
  | { readonly because: 'forbidden' }
  | { readonly because: 'deleted' };

const pictures = { kicked: Door, ended: Scroll, forbidden: Door, deleted: CrossedSwords };

const texts = {
  kicked: { title: 'table.kickedTitle', text: 'table.kickedText' },
  ended: { title: 'table.endedTitle', text: 'table.endedText' },
  forbidden: { title: 'table.forbiddenTitle', text: 'table.forbiddenText' },
  deleted: { title: 'table.deletedTitle', text: 'table.deletedText' },
} as const;

/** Brings its own frame, as the table does. The table is not to be seen any more, or never was: says why and where to go. */
export function TableClosed(props: TableClosedProps) {
  const { t } = useTranslation();
  const Picture = pictures[props.because];
  const { title, text } = texts[props.because];
  const reason =
    props.because === 'kicked' && props.reason !== undefined
      ? t('table.kickedReason', { reason: props.reason })
      : undefined;
  return (
    <main className={styles.page} id="content">
      <Trouble
        picture={<Picture />}
        title={t(title)}
        text={t(text)}
        reason={reason}
        actions={
          <>
            {props.because === 'ended' && (
              <ButtonLink to="/sessions/$id/summary" params={{ id: props.sessionId }} variant="primary">
                {t('table.toSummary')}
              </ButtonLink>
            )}
            {props.because === 'forbidden' && (
              <ButtonLink to="/join" variant="primary">
                {t('table.joinWithCode')}
              </ButtonLink>
            )}
            <ButtonLink to="/">{t('table.back')}</ButtonLink>
          </>
        }
      />
    </main>
  );
}
