import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isJoinCode, normalizeJoinCode } from '../../shapes/join-code.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import styles from './join-code-form.module.css';

interface JoinCodeFormProps {
  readonly onCode: (code: string) => void;
  readonly submitLabel: string;
  /** What the server said about the last code. */
  readonly error?: string | undefined;
  readonly busy?: boolean;
  readonly initialCode?: string;
}

export function JoinCodeForm({ onCode, submitLabel, error, busy, initialCode }: JoinCodeFormProps) {
  const { t } = useTranslation();
  const [input, setInput] = useState(initialCode ?? '');
  const [malformed, setMalformed] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = normalizeJoinCode(input);
    setMalformed(!isJoinCode(code));
    if (isJoinCode(code)) onCode(code);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t('find.code')} hint={t('find.codeHint')} error={malformed ? t('find.codeInvalid') : error}>
        {(wiring) => (
          <input
            {...wiring}
            className={classNames(wiring.className, styles.input)}
            data-testid="join-code-input"
            name="code"
            value={input}
            onChange={(event) => setInput(event.target.value)}
            maxLength={24}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="go"
            translate="no"
          />
        )}
      </Field>
      <Button type="submit" variant="primary" data-testid="find-session" busy={busy ?? false}>
        {submitLabel}
      </Button>
    </form>
  );
}
