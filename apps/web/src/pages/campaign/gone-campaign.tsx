import { useTranslation } from 'react-i18next';
import { Door } from '../../look/ornaments/door.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';

interface GoneCampaignProps {
  /** Of a campaign that was being looked at when it was lost; a stranger is told nothing. */
  readonly name: string | undefined;
}

export function GoneCampaign({ name }: GoneCampaignProps) {
  const { t } = useTranslation('campaigns');
  const title = name === undefined ? t('gone.missingTitle') : t('gone.title');
  const text = name === undefined ? t('gone.missingText') : t('gone.text', { name });
  return (
    <Trouble
      picture={<Door />}
      title={title}
      text={text}
      actions={
        <ButtonLink to="/campaigns" variant="primary">
          {t('gone.toList')}
        </ButtonLink>
      }
    />
  );
}
