import { useTranslation } from 'react-i18next';
import { Door } from '../../look/ornaments/door.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Trouble
      picture={<Door />}
      title={t('trouble.notFoundTitle')}
      text={t('trouble.notFoundText')}
      actions={
        <ButtonLink to="/" variant="primary">
          {t('trouble.home')}
        </ButtonLink>
      }
    />
  );
}
