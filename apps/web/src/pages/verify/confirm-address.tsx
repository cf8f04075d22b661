import { useTranslation } from 'react-i18next';
import { Door } from '../../look/ornaments/door.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

interface ConfirmAddressProps {
  readonly onConfirm: () => void;
  /** The address, once it is confirmed. */
  readonly confirmed: string | undefined;
  readonly error?: string | undefined;
  readonly busy: boolean;
}

/** The link works once, and mail programs open links to look at them: only a person's click uses it up. */
export function ConfirmAddress({ onConfirm, confirmed, error, busy }: ConfirmAddressProps) {
  const { t } = useTranslation();
  usePageTitle(t('people.verifyTitle'));
  return (
    <Trouble
      picture={<Door />}
      title={t('people.verifyTitle')}
      text={error ?? (confirmed === undefined ? t('people.verifyText') : t('people.verified', { email: confirmed }))}
      actions={
        confirmed !== undefined ? (
          <ButtonLink to="/" variant="primary">
            {t('people.onward')}
          </ButtonLink>
        ) : (
          <Button variant="primary" busy={busy} onClick={onConfirm}>
            {t('people.verify')}
          </Button>
        )
      }
    />
  );
}
