import './look/look.css';
import { createClient } from '@moothall/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { forgetWithPerson } from './app/forget-with-person.ts';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import { readLanguage } from './i18n/language.ts';
import { startI18n } from './i18n/start-i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const client = createClient({ baseUrl: window.location.origin });
const queryClient = createQueryClient();
forgetWithPerson(client.account, queryClient);

const i18n = await startI18n(readLanguage(window.localStorage, navigator.languages));
createRoot(root).render(
  <StrictMode>
    <App client={client} i18n={i18n} queryClient={queryClient} router={createAppRouter()} />
  </StrictMode>,
);
