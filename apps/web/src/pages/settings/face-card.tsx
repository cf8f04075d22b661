import { useClient } from '@moothall/react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { FaceField } from '../../pictures/face-field.tsx';
import { Card } from '../../ui/card.tsx';

/** The picture beside one's name, kept as soon as it is chosen (ACC-17). */
export function FaceCard(props: { readonly avatarUrl: string | null }) {
  const { t } = useTranslation();
  const { account } = useClient();
  const deed = useDeed();
  const refusal = useRefusal();
  return (
    <Card title={t('people.faceTitle')} data-testid="own-face">
      <FaceField
        label={t('people.face')}
        hint={t('people.faceHint')}
        error={refusal(deed.error)}
        avatarUrl={props.avatarUrl}
        onChange={(avatarUrl) => void deed.run(() => account.changeAvatar(avatarUrl))}
      />
    </Card>
  );
}
