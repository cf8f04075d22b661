import { useTranslation } from 'react-i18next';
import { Candle } from '../../look/ornaments/candle.tsx';
import { CrossedSwords } from '../../look/ornaments/crossed-swords.tsx';
import { Door } from '../../look/ornaments/door.tsx';
import { Masthead } from '../../look/ornaments/masthead.tsx';
import { Scroll } from '../../look/ornaments/scroll.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Divider } from '../../ui/divider.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { JoinCodeForm } from '../join/join-code-form.tsx';
import styles from './signed-out.module.css';

interface SignedOutProps {
  readonly onCode: (code: string) => void;
}

const laws = [
  { title: 'home.law1Title', text: 'home.law1', Picture: Scroll },
  { title: 'home.law2Title', text: 'home.law2', Picture: Door },
  { title: 'home.law3Title', text: 'home.law3', Picture: Candle },
] as const;

function Laws() {
  const { t } = useTranslation();
  return (
    <section className={styles.laws}>
      <h2 className={styles.lawsTitle}>{t('home.promisesTitle')}</h2>
      <ol className={styles.lawList}>
        {laws.map(({ title, text, Picture }, index) => (
          <li key={title} className={styles.law}>
            <Picture className={styles.lawPicture} />
            <div>
              <h3>
                <span className={styles.number}>{['I', 'II', 'III'][index]}.</span> {t(title)}
              </h3>
              <p>{t(text)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The cover of the rulebook. */
export function SignedOut({ onCode }: SignedOutProps) {
  const { t } = useTranslation();
  usePageTitle(t('shell.name'));
  return (
    <>
      <div className={styles.spread}>
        <Card framed className={styles.cover}>
          <Masthead className={styles.picture} />
          <h1 className={styles.title}>{t('shell.name')}</h1>
          <p className={styles.subtitle}>{t('home.subtitle')}</p>
          <p className={styles.blurb}>{t('home.cover')}</p>
        </Card>
        <div className={styles.entrance}>
          <Card title={t('home.joinTitle')}>
            <p className={styles.joinText}>{t('home.joinText')}</p>
            <JoinCodeForm onCode={onCode} submitLabel={t('home.joinWithCode')} />
          </Card>
          <div className={styles.account}>
            <ButtonLink to="/sign-in" wide>
              {t('shell.signIn')}
            </ButtonLink>
            <ButtonLink to="/sign-up" wide>
              {t('shell.signUp')}
            </ButtonLink>
          </div>
        </div>
      </div>
      <Divider>
        <CrossedSwords />
      </Divider>
      <Laws />
    </>
  );
}
