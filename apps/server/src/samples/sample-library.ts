import { kestrelPass } from './kestrel-pass/adventure.ts';
import { ossingWeir } from './ossing-weir/adventure.ts';
import { sampleCharacters } from './sample-characters.ts';

/** Everything a new host finds on the shelf; nothing here has ids of its own yet, so that each host gets fresh ones. */
export const sampleLibrary = {
  adventures: [ossingWeir, kestrelPass],
  characters: sampleCharacters,
} as const;
