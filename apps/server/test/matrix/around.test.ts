import { declareRoutes } from './routes.ts';
import { campaignRows } from './rows-campaign.ts';
import { libraryRows } from './rows-library.ts';
import { peopleRows } from './rows-people.ts';
import { uploadRows } from './rows-upload.ts';

declareRoutes('calls around the table', { ...peopleRows, ...libraryRows, ...campaignRows, ...uploadRows });
