import { useTranslation } from 'react-i18next';
import type { TableSettings } from '../shapes/settings.ts';
import { SwitchField } from '../ui/switch-field.tsx';

interface TableSettingsFormProps {
  readonly settings: TableSettings;
  readonly onChange: (change: Partial<TableSettings>) => void;
  readonly disabled?: boolean;
}

const rules = [
  { name: 'allowGuests', label: 'create.allowGuests', hint: 'create.allowGuestsHint' },
  { name: 'allowLateJoin', label: 'create.allowLateJoin', hint: 'create.allowLateJoinHint' },
  { name: 'allowSpectators', label: 'create.allowSpectators', hint: 'create.allowSpectatorsHint' },
  { name: 'showDiceRolls', label: 'create.showDiceRolls', hint: 'create.showDiceRollsHint' },
  { name: 'gmReadsWhispers', label: 'create.gmReadsWhispers', hint: 'create.gmReadsWhispersHint' },
  { name: 'autoResolveSimpleCombat', label: 'create.autoResolve', hint: 'create.autoResolveHint' },
  { name: 'keepPaused', label: 'create.keepPaused', hint: 'create.keepPausedHint' },
] as const;

export function TableSettingsForm({ settings, onChange, disabled }: TableSettingsFormProps) {
  const { t } = useTranslation();
  return (
    <div>
      {rules.map((rule) => (
        <SwitchField
          key={rule.name}
          label={t(rule.label)}
          hint={t(rule.hint)}
          checked={settings[rule.name]}
          disabled={disabled ?? false}
          onChange={(checked) => onChange({ [rule.name]: checked })}
        />
      ))}
    </div>
  );
}
