import type { Messages } from '../en/messages.ts';
import { create } from './create.ts';
import { find } from './find.ts';
import { home } from './home.ts';
import { join } from './join.ts';
import { library } from './library.ts';
import { lobby } from './lobby.ts';
import { shell } from './shell.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';
import { refusal, trouble } from './trouble.ts';
import { ui } from './ui.ts';

export const messages: Messages = {
  ui,
  shell,
  home,
  library,
  find,
  create,
  join,
  lobby,
  table,
  summary,
  trouble,
  refusal,
};
