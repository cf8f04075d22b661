import type { CommandInput } from '@moothall/client';

type Combatant = CommandInput<'combat:start'>['combatants'][number];

/** One line of the form, as it was typed. */
export interface FightRow {
  readonly key: string;
  readonly from:
    | { readonly kind: 'seat'; readonly participantId: string }
    | { readonly kind: 'token'; readonly tokenId: string }
    | { readonly kind: 'free' };
  readonly chosen: boolean;
  readonly name: string;
  readonly initiative: string;
  readonly hitPoints: string;
  readonly armorClass: string;
  readonly copies: string;
  readonly hidden: boolean;
  readonly minion: boolean;
}

/** Contract 1.11: more at once is no fight any more. */
const combatantsMax = 100;

function whole(text: string): number | undefined {
  const value = Number(text.replace('−', '-'));
  return text.trim() === '' || !Number.isInteger(value) ? undefined : value;
}

function given<Name extends string>(name: Name, value: number | undefined): { readonly [N in Name]?: number } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: number });
}

function combatantsOfRow(row: FightRow): readonly Combatant[] {
  const shared = { ...given('initiative', whole(row.initiative)) };
  const { from } = row;
  if (from.kind === 'seat') return [{ name: row.name, participantId: from.participantId as never, ...shared }];
  const enemy = {
    ...shared,
    ...given('hitPoints', whole(row.hitPoints)),
    ...given('armorClass', whole(row.armorClass)),
    ...(row.hidden ? { hidden: true } : {}),
    ...(row.minion ? { minion: true } : {}),
  };
  if (from.kind === 'token') return [{ name: row.name, tokenId: from.tokenId, ...enemy }];
  const copies = Math.min(combatantsMax, Math.max(1, whole(row.copies) ?? 1));
  if (copies === 1) return [{ name: row.name.trim(), ...enemy }];
  return Array.from({ length: copies }, (_, place) => ({ name: `${row.name.trim()} ${place + 1}`, ...enemy }));
}

/** What the chosen lines mean to the server: blank initiative is rolled there, copies are numbered. */
export function newFight(rows: readonly FightRow[]): readonly Combatant[] {
  return rows.filter(({ chosen, name }) => chosen && name.trim() !== '').flatMap(combatantsOfRow);
}
