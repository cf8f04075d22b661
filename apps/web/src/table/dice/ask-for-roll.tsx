import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { PeoplePicker } from '../people-picker.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import styles from './dice-tray.module.css';

interface AskForRollProps {
  readonly trigger: ReactElement;
  /** Whom it is for at first; everybody when missing. */
  readonly participantId?: string;
}

const quick = ['d20', 'adv', 'dis', 'd100', '2d6', 'd6'] as const;

function whole(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === '' || !Number.isInteger(value) ? undefined : value;
}

/** The GM asks one, some or all for a roll: a tap on a die sends it. */
export function AskForRoll({ trigger, participantId }: AskForRollProps) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<'all' | readonly string[]>(participantId === undefined ? 'all' : [participantId]);
  const [notation, setNotation] = useState('');
  const [label, setLabel] = useState('');
  const [difficulty, setDifficulty] = useState('');
  const ask = async (dice: string) => {
    const against = whole(difficulty);
    const given = await order.give('dice:request', {
      participantIds: to === 'all' ? to : [...to],
      notation: dice,
      ...(label.trim() === '' ? {} : { label: label.trim() }),
      ...(against === undefined ? {} : { difficulty: against }),
    });
    if (given !== undefined) setOpen(false);
  };
  const nobody = to !== 'all' && to.length === 0;
  return (
    <Dialog title={t('dice.askTitle')} trigger={trigger} open={open} onOpenChange={setOpen}>
      <form
        className={panel.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (notation.trim() !== '' && !nobody) void ask(notation.trim());
        }}
      >
        <PeoplePicker label={t('dice.askWhom')} to={to} onChange={setTo} />
        <div className={panel.pair}>
          <TextField
            label={t('dice.askFor')}
            placeholder={t('dice.askForExample')}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
            maxLength={100}
          />
          <TextField
            label={t('dice.difficulty')}
            inputMode="numeric"
            value={difficulty}
            onChange={(event) => setDifficulty(event.target.value)}
            maxLength={7}
          />
        </div>
        <fieldset>
          <legend className={panel.name}>{t('dice.askQuick')}</legend>
          <div className={styles.quickAsk}>
            {quick.map((dice) => (
              <Button key={dice} disabled={nobody} busy={order.busy} onClick={() => void ask(dice)}>
                {dice}
              </Button>
            ))}
          </div>
        </fieldset>
        <TextField
          label={t('dice.notation')}
          placeholder="d20+4"
          value={notation}
          onChange={(event) => setNotation(event.target.value)}
          maxLength={256}
          autoCapitalize="none"
          spellCheck={false}
        />
        <RefusalNote text={order.refusal} />
        <Button type="submit" variant="primary" busy={order.busy} disabled={nobody || notation.trim() === ''}>
          {t('dice.ask')}
        </Button>
      </form>
    </Dialog>
  );
}
