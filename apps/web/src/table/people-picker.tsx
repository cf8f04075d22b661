import { useTranslation } from 'react-i18next';
import panel from './panel.module.css';
import { useShown } from './shown.tsx';

interface PeoplePickerProps {
  readonly label: string;
  readonly to: 'all' | readonly string[];
  readonly onChange: (to: 'all' | readonly string[]) => void;
}

/** Everybody, or some of the seats. */
export function PeoplePicker({ label, to, onChange }: PeoplePickerProps) {
  const { t } = useTranslation('play');
  const seats = useShown().session.participants;
  const chosen: readonly string[] = to === 'all' ? seats.map(({ id }) => id) : to;
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    onChange(next.length === seats.length ? 'all' : next);
  };
  return (
    <fieldset>
      <legend className={panel.name}>{label}</legend>
      <label className={panel.pick}>
        <input type="checkbox" checked={to === 'all'} onChange={() => onChange(to === 'all' ? [] : 'all')} />
        <strong>{t('everybody')}</strong>
      </label>
      {seats.map(({ id, character, user }) => (
        <label key={id} className={panel.pick}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          {character.name} <span className={panel.soft}>({user.name})</span>
        </label>
      ))}
    </fieldset>
  );
}
