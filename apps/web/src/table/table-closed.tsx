import { useTranslation } from 'react-i18next';
import { CrossedSwords } from '../look/ornaments/crossed-swords.tsx';
import { Door } from '../look/ornaments/door.tsx';
import { Unlinked } from '../look/ornaments/unlinked.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import styles from './table-closed.module.css';

interface TableClosedProps {
  readonly because: 'kicked' | 'forbidden' | 'deleted' | 'broken';
  /** There is a seat left behind that can be taken again. */
  readonly onComeBack?: (() => void) | undefined;
}

const pictures = { kicked: Door, forbidden: Door, deleted: CrossedSwords, broken: Unlinked };

const texts = {
  kicked: { title: 'table.kickedTitle', text: 'table.kickedText' },
  forbidden: { title: 'table.forbiddenTitle', text: 'table.forbiddenText' },
  deleted: { title: 'table.deletedTitle', text: 'table.deletedText' },
  broken: { title: 'table.brokenTitle', text: 'table.brokenText' },
} as const;

/** The table is not to be seen any more, or never was: says why and where to go. */
export function TableClosed(props: TableClosedProps) {
  const { t } = useTranslation();
  const { because, onComeBack } = props;
  const Picture = pictures[because];
  const { title, text } = texts[because];
  return (
    <div className={styles.page}>
      <Trouble
        picture={<Picture />}
        title={t(title)}
        text={t(text)}
        actions={
          <>
            {onComeBack !== undefined && (
              <Button variant="primary" onClick={onComeBack}>
                {t('table.comeBack')}
              </Button>
            )}
            {because === 'broken' && (
              <Button variant="primary" onClick={() => window.location.reload()}>
                {t('trouble.reload')}
              </Button>
            )}
            {because === 'forbidden' && <ButtonLink to="/join">{t('table.joinWithCode')}</ButtonLink>}
            <ButtonLink to="/">{t('table.back')}</ButtonLink>
          </>
        }
      />
    </div>
  );
}
