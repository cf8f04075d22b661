import type { Migration } from './migration.ts';

/** What a card of an adventure shows, beside it: a list of fifty adventures read fifty texts of up to 8 MiB before. */
export const outlines: Migration = {
  version: 7,
  name: 'outlines',
  statements: (engine) => {
    const field = (name: string) =>
      engine === 'postgres'
        ? `'${name}', document::json -> '${name}'`
        : `'${name}', json_extract(document, '$.${name}')`;
    const fields = `${field('recommendedPlayers')}, ${field('estimatedDurationMinutes')}`;
    const made = engine === 'postgres' ? `json_build_object(${fields})::text` : `json_object(${fields})`;
    return [
      `alter table adventures add column outline text not null default '{}'`,
      `update adventures set outline = ${made}`,
    ];
  },
};
