import 'i18next';
import type { CharacterMessages } from './en/characters.ts';
import type { EditorMessages } from './en/editor.ts';
import type { GraphMessages } from './en/graph.ts';
import type { MapMessages } from './en/map.ts';
import type { Messages } from './en/messages.ts';
import type { PaintMessages } from './en/paint.ts';
import type { PeopleMessages } from './en/people-texts.ts';
import type { PlayMessages } from './en/play.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: Messages & PeopleMessages;
      editor: EditorMessages;
      graph: GraphMessages;
      map: MapMessages;
      paint: PaintMessages;
      play: PlayMessages;
      characters: CharacterMessages;
    };
  }
}
