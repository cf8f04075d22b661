import type { ComponentProps } from 'react';
import { Field, type FieldText } from './field.tsx';

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'id' | 'className'> & FieldText;

export function TextArea({ label, hint, error, ...textarea }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <textarea {...textarea} {...wiring} />}
    </Field>
  );
}
