import { declareRoutes } from './routes.ts';
import { sessionRows } from './rows-session.ts';
import { tableRows } from './rows-table.ts';

declareRoutes('calls at the table', { ...sessionRows, ...tableRows });
