import { adventureRoutes } from './adventures.ts';
import { campaignRoutes } from './campaigns.ts';
import { characterRoutes } from './characters.ts';
import { feedbackRoutes } from './feedback.ts';
import { inviteRoutes } from './invites.ts';
import { meRoutes } from './me.ts';
import { registrationRoutes } from './registration.ts';
import { sessionRoutes } from './sessions.ts';
import { tableRoutes } from './table.ts';
import { uploadRoutes } from './uploads.ts';

/** Every REST call there is. The server does not start when one of them has no handler. */
export const routes = {
  ...meRoutes,
  ...registrationRoutes,
  ...campaignRoutes,
  ...adventureRoutes,
  ...characterRoutes,
  ...uploadRoutes,
  ...sessionRoutes,
  ...tableRoutes,
  ...inviteRoutes,
  ...feedbackRoutes,
} as const;
export type Routes = typeof routes;
export type RouteName = keyof Routes;
