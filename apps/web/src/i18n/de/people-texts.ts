import type { PeopleMessages } from '../en/people-texts.ts';
import { people } from './people.ts';
import { settings } from './settings.ts';

export const texts: PeopleMessages = { people, settings };
