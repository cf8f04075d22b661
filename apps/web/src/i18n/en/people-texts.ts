import { people } from './people.ts';
import { settings } from './settings.ts';

export const texts = { people, settings };

export type PeopleMessages = typeof texts;
