import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readReturnPath } from '../data/return-path.ts';
import { ErrorPage } from '../pages/trouble/error-page.tsx';
import { NotFoundPage } from '../pages/trouble/not-found-page.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

/** Where somebody came from who was sent to the door. */
function validateReturn(search: Record<string, unknown>): { returnTo?: string } {
  const returnTo = readReturnPath(search.returnTo);
  return returnTo === undefined ? {} : { returnTo };
}

/** What a link in a mail or an invite brings along; anything else is left out. */
function validateText<Name extends string>(name: Name) {
  return (search: Record<string, unknown>): { [K in Name]?: string } => {
    const given = search[name];
    return (typeof given === 'string' ? { [name]: given } : {}) as { [K in Name]?: string };
  };
}

/** Lobby, table and summary share one live connection, so that a starting game does not make anybody blink. */
const session = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$id',
  component: lazyRouteComponent(() => import('../pages/session/page.tsx')),
});

const sessionRoutes = [
  createRoute({
    getParentRoute: () => session,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/table/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => session,
    path: 'lobby',
    component: lazyRouteComponent(() => import('../pages/lobby/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => session,
    path: 'summary',
    component: lazyRouteComponent(() => import('../pages/summary/page.tsx')),
  }),
] as const;

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/home/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../pages/sign-in/page.tsx')),
    validateSearch: validateReturn,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-up',
    component: lazyRouteComponent(() => import('../pages/sign-up/page.tsx')),
    validateSearch: (search: Record<string, unknown>) => ({
      ...validateReturn(search),
      ...validateText('invite')(search),
    }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/verify',
    component: lazyRouteComponent(() => import('../pages/verify/page.tsx')),
    validateSearch: validateText('token'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset',
    component: lazyRouteComponent(() => import('../pages/reset/page.tsx')),
    validateSearch: validateText('token'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/campaigns',
    component: lazyRouteComponent(() => import('../pages/campaigns/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/campaigns/$id',
    component: lazyRouteComponent(() => import('../pages/campaign/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/campaigns/join/$token',
    component: lazyRouteComponent(() => import('../pages/campaign-join/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/adventures',
    component: lazyRouteComponent(() => import('../pages/adventures/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/adventures/new',
    component: lazyRouteComponent(() => import('../pages/adventure-new/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/adventures/$id/edit',
    component: lazyRouteComponent(() => import('../pages/adventure-edit/page.tsx')),
    validateSearch: (search: Record<string, unknown>) => ({
      ...validateText('section')(search),
      ...validateText('open')(search),
    }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/adventures/$id',
    component: lazyRouteComponent(() => import('../pages/adventure/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/characters',
    component: lazyRouteComponent(() => import('../pages/characters/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/characters/$id',
    component: lazyRouteComponent(() => import('../pages/character/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sessions',
    component: lazyRouteComponent(() => import('../pages/sessions/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sessions/new',
    component: lazyRouteComponent(() => import('../pages/new-session/page.tsx')),
    validateSearch: (search: Record<string, unknown>) => ({
      ...validateText('adventureId')(search),
      ...validateText('campaignId')(search),
      ...validateText('continueFrom')(search),
    }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/join',
    component: lazyRouteComponent(() => import('../pages/join/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/join/$code',
    component: lazyRouteComponent(() => import('../pages/join-code/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invite/$token',
    component: lazyRouteComponent(() => import('../pages/invite/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/recover/$token',
    component: lazyRouteComponent(() => import('../pages/recover/page.tsx')),
  }),
  session.addChildren(sessionRoutes),
  // Beside the session, not below it: campaign members read it who never had a line to that table.
  createRoute({
    getParentRoute: () => root,
    path: '/sessions/$id/history',
    component: lazyRouteComponent(() => import('../pages/history/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dice',
    component: lazyRouteComponent(() => import('../pages/dice/page.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('../pages/settings/page.tsx')),
  }),
] as const;

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
