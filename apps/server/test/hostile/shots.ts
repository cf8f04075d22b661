import { routes } from '@moothall/protocol';
import type { Shot } from './battery.ts';
import { type Form, formsOf } from './forms.ts';
import { type Field, fieldsOf, withValue } from './schema-fields.ts';
import type { Hall } from './stage.ts';

const place = (form: Form, { path }: Field) => `${form.name} ${path.join('.')}`;
const cut = (value: string) => (value.length > 40 ? `${value.slice(0, 40)}… (${value.length})` : value);

export function textShots(form: Form, field: Field, corpus: readonly string[]): readonly Shot[] {
  return corpus.map((text) => ({
    what: `${place(form, field)} = ${cut(text)}`,
    sent: text,
    fire: () => form.send(withValue(form.body, field.path, text)),
  }));
}

/** Written into the JSON as they stand: most of them are nothing JavaScript could hold. */
export function rawShots(form: Form, field: Field, corpus: readonly string[]): readonly Shot[] {
  const mark = '"\u241f"';
  const body = JSON.stringify(withValue(form.body, field.path, '\u241f'));
  return corpus.map((raw) => ({
    what: `${place(form, field)} = ${cut(raw)}`,
    fire: () => form.send(body.replace(mark, () => raw)),
  }));
}

/** What `shoot` makes of every field of every form. */
export function shotsFor(hall: Hall, shoot: (form: Form, field: Field) => readonly Shot[]): readonly Shot[] {
  return formsOf(hall).flatMap((form) => fieldsOf(routes[form.name].body).flatMap((field) => shoot(form, field)));
}
