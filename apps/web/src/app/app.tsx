import type { Client } from '@moothall/client';
import { MoothallProvider } from '@moothall/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { ToastProvider } from '../ui/toast.tsx';
import { AppearanceProvider } from './appearance-provider.tsx';
import type { AppRouter } from './router.tsx';

interface AppProps {
  readonly client: Client;
  readonly i18n: i18n;
  readonly queryClient: QueryClient;
  readonly router: AppRouter;
}

export function App({ client, i18n, queryClient, router }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <AppearanceProvider>
        <MoothallProvider client={client}>
          <QueryClientProvider client={queryClient}>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </QueryClientProvider>
        </MoothallProvider>
      </AppearanceProvider>
    </I18nextProvider>
  );
}
