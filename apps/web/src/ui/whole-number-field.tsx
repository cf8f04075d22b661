import { useState } from 'react';
import type { FieldText } from './field.tsx';
import { TextField } from './text-field.tsx';

type WholeNumberFieldProps = FieldText & {
  readonly value: number | undefined;
  /** An empty field says undefined; nothing is said while it holds no whole number. */
  readonly onChange: (value: number | undefined) => void;
  readonly 'data-at'?: string;
};

/** A number that is typed, not stepped. The text stays as typed as long as it means the value. */
export function WholeNumberField({ value, onChange, ...rest }: WholeNumberFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | undefined }>();
  const shown = typed !== undefined && typed.value === value ? typed.text : (value?.toString() ?? '');
  const type = (text: string) => {
    const number = Number(text);
    const meant = text.trim() === '' ? undefined : number;
    const isNew = meant === undefined || Number.isInteger(meant);
    setTyped({ text, value: isNew ? meant : value });
    if (isNew) onChange(meant);
  };
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
