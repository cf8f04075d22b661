import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';

const outcomes = ['victory', 'defeat', 'fled', 'negotiated'] as const;

export function EndFight() {
  const { t } = useTranslation('play');
  const order = useOrder();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('victory');
  const [experience, setExperience] = useState('');
  const gained = Number(experience);
  const isNumber = experience.trim() === '' || (Number.isInteger(gained) && gained >= 0);
  const end = () => order.give('combat:end', { outcome, ...(gained > 0 && isNumber ? { experience: gained } : {}) });
  return (
    <Dialog title={t('combat.endTitle')} trigger={<Button variant="danger">{t('combat.end')}</Button>}>
      <div className={panel.form}>
        <Segmented
          label={t('combat.outcome')}
          value={outcome}
          options={outcomes.map((value) => ({ value, label: t(`combat.outcomes.${value}`) }))}
          onChange={setOutcome}
        />
        <TextField
          label={t('combat.experience')}
          hint={t('combat.experienceHint')}
          error={isNumber ? undefined : t('number.whole')}
          inputMode="numeric"
          value={experience}
          onChange={(event) => setExperience(event.target.value)}
          maxLength={7}
        />
        <RefusalNote text={order.refusal} />
        <Button variant="primary" size="large" wide busy={order.busy} disabled={!isNumber} onClick={() => void end()}>
          {t('combat.endNow')}
        </Button>
      </div>
    </Dialog>
  );
}
