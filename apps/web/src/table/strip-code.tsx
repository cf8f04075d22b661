import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/copy-button.tsx';
import { SpacedCode } from '../ui/spaced-code.tsx';
import styles from './strip-code.module.css';

export function StripCode(props: { readonly code: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.strip}>
      <div className={styles.text}>
        <span className={styles.label}>{t('table.shareCode')}</span>
        <SpacedCode code={props.code} testId="join-code" />
      </div>
      <CopyButton text={props.code} label={t('table.copyCode')} />
    </div>
  );
}
