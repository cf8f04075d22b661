import type { PeopleMessages } from '../en/people-texts.ts';
import { account } from './account.ts';
import { people } from './people.ts';
import { settings } from './settings.ts';

export const texts: PeopleMessages = { account, people, settings };
