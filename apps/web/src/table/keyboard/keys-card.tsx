import { use, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playMessagesOf } from '../../i18n/play-messages.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import {
  conflictsIn,
  defaultKeys,
  type KeyAction,
  type KeyMap,
  keyOf,
  mapActions,
  readKeys,
  tableActions,
  writeKeys,
} from '../keys.ts';
import panel from '../panel.module.css';
import { KeyNames } from './key-names.tsx';
import styles from './keys.module.css';

/** The next key pressed anywhere is the one; Escape leaves everything as it was. */
function useNextKey(isListening: boolean, heard: (key: string | null) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    heard(key === 'escape' ? null : key);
  });
  useEffect(() => {
    if (!isListening) return;
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isListening]);
}

interface LineProps {
  readonly action: KeyAction;
  readonly keys: KeyMap;
  readonly onChange: (action: KeyAction, keys: readonly string[]) => void;
}

function Line({ action, keys, onChange }: LineProps) {
  const { t } = useTranslation('play');
  const [isListening, setListening] = useState(false);
  useNextKey(isListening, (key) => {
    setListening(false);
    if (key !== null) onChange(action, [key]);
  });
  const name = t(`keys.action.${action}`);
  const own = keys[action];
  const others = [...conflictsIn(keys)]
    .filter(([key]) => own.includes(key))
    .flatMap(([, actions]) => actions.filter((other) => other !== action));
  return (
    <li className={styles.line}>
      <span className={panel.grow}>{name}</span>
      <span className={styles.change}>
        <span aria-live="polite">{isListening ? t('keys.press') : <KeyNames keys={own} />}</span>
        <Button
          variant="quiet"
          aria-label={t('keys.changeNamed', { action: name })}
          aria-pressed={isListening}
          onClick={() => setListening(!isListening)}
        >
          {t('keys.change')}
        </Button>
      </span>
      {others.length > 0 && (
        <span className={styles.conflict} role="alert">
          ✗ {t('keys.conflict', { actions: [...new Set(others)].map((other) => t(`keys.action.${other}`)).join(', ') })}
        </span>
      )}
    </li>
  );
}

/** Every key of the table, each changed by pressing another one; what then means two things says so at once. */
export function KeysCard() {
  const { t, i18n } = useTranslation('play');
  use(playMessagesOf(i18n));
  const [keys, setKeys] = useState(() => readKeys(window.localStorage));
  const keep = (next: KeyMap) => {
    setKeys(next);
    writeKeys(window.localStorage, next);
  };
  const change = (action: KeyAction, own: readonly string[]) => keep({ ...keys, [action]: own });
  const groups: readonly { readonly title: string; readonly actions: readonly KeyAction[] }[] = [
    { title: t('keys.table'), actions: tableActions },
    { title: t('keys.map'), actions: mapActions.filter((action) => keys[action].length > 0) },
  ];
  return (
    <Card title={t('keys.settings')}>
      <p className={panel.soft}>{t('keys.settingsLead')}</p>
      {groups.map(({ title, actions }) => (
        <details key={title} className={panel.fold}>
          <summary>{title}</summary>
          <ul className={panel.list}>
            {actions.map((action) => (
              <Line key={action} action={action} keys={keys} onChange={change} />
            ))}
          </ul>
        </details>
      ))}
      <p className={styles.reset}>
        <Button onClick={() => keep(defaultKeys)}>{t('keys.reset')}</Button>
      </p>
    </Card>
  );
}
