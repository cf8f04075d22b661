import 'i18next';
import type { CampaignMessages } from './en/campaigns.ts';
import type { CharacterMessages } from './en/characters.ts';
import type { EditorMessages } from './en/editor.ts';
import type { GraphMessages } from './en/graph.ts';
import type { HistoryMessages } from './en/history.ts';
import type { MapMessages } from './en/map.ts';
import type { Messages } from './en/messages.ts';
import type { PaintMessages } from './en/paint.ts';
import type { PeopleMessages } from './en/people-texts.ts';
import type { PicturesMessages } from './en/pictures.ts';
import type { PlayMessages } from './en/play.ts';
import type { ReadingMessages } from './en/reading.ts';
import type { ShelfMessages } from './en/shelf.ts';
import type { TerrainMessages } from './en/terrains.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: Messages & PeopleMessages;
      campaigns: CampaignMessages;
      editor: EditorMessages;
      graph: GraphMessages;
      history: HistoryMessages;
      map: MapMessages;
      paint: PaintMessages;
      pictures: PicturesMessages;
      play: PlayMessages;
      characters: CharacterMessages;
      reading: ReadingMessages;
      shelf: ShelfMessages;
      terrains: TerrainMessages;
    };
  }
}
