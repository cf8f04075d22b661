import './look/look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import { readLanguage } from './i18n/language.ts';
import { startI18n } from './i18n/start-i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const i18n = await startI18n(readLanguage(window.localStorage, navigator.languages));
createRoot(root).render(
  <StrictMode>
    <App i18n={i18n} queryClient={createQueryClient()} router={createAppRouter()} />
  </StrictMode>,
);
