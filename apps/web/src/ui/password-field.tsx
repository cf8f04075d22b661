import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import styles from './field.module.css';
import { Field, type FieldText } from './field.tsx';

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'type'> & FieldText;

export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className={styles.withButton}>
          <input {...input} {...wiring} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" />
          <Button variant="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t('ui.hidePassword') : t('ui.showPassword')}
          </Button>
        </div>
      )}
    </Field>
  );
}
