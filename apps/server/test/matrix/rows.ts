import type { RouteName } from '@moothall/protocol';
import type { Rows } from './row.ts';
import { campaignRows } from './rows-campaign.ts';
import { libraryRows } from './rows-library.ts';
import { peopleRows } from './rows-people.ts';
import { sessionRows } from './rows-session.ts';
import { tableRows } from './rows-table.ts';
import { uploadRows } from './rows-upload.ts';

/** The whole table of routes. A call without a row does not compile, and neither does a row without a call. */
export const routeRows = {
  ...peopleRows,
  ...libraryRows,
  ...sessionRows,
  ...tableRows,
  ...campaignRows,
  ...uploadRows,
} satisfies Rows<RouteName>;
