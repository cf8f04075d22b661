import { account } from './account.ts';
import { people } from './people.ts';
import { settings } from './settings.ts';

export const texts = { account, people, settings };

export type PeopleMessages = typeof texts;
