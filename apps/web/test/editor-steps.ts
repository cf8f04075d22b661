import type { Person } from './browser.ts';

export interface StoredAdventure {
  readonly description: string;
  readonly startNodeId: string | null;
  readonly nodes: readonly {
    readonly id: string;
    readonly title: string;
    readonly experience?: number;
    readonly choices: readonly { readonly text: string; readonly toNodeId: string }[];
  }[];
}

/** What the server holds now. */
export async function storedAdventure({ context }: Person, id: string): Promise<StoredAdventure> {
  const answer = await context.request.get(`/api/v1/adventures/${id}`);
  return ((await answer.json()) as { readonly data: { readonly adventure: StoredAdventure } }).data.adventure;
}

export function titlesOf({ nodes }: StoredAdventure): readonly string[] {
  return nodes.map(({ title }) => title);
}
