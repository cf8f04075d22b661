import { type Stamp, type StampName, stamps } from './terrain-ink.ts';

/** The wash under the ink; a word that the style sheet colours for each theme. */
export const tones = [
  'paper',
  'green',
  'wood',
  'height',
  'water',
  'deep',
  'wet',
  'sand',
  'snow',
  'built',
  'stone',
  'floor',
  'ember',
] as const;
export type Tone = (typeof tones)[number];

export interface TerrainLook {
  readonly name: StampName;
  readonly tone: Tone;
  /** Drawn towards neighbours of the same kind. */
  readonly isRoad: boolean;
}

const tonesOf: Readonly<Record<StampName, Tone>> = {
  blank: 'paper',
  grass: 'green',
  forest: 'wood',
  hills: 'height',
  mountain: 'height',
  cliff: 'stone',
  water: 'water',
  deep: 'deep',
  shallows: 'water',
  marsh: 'wet',
  desert: 'sand',
  snow: 'snow',
  settlement: 'built',
  town: 'built',
  castle: 'built',
  ruin: 'built',
  field: 'sand',
  floor: 'floor',
  wall: 'stone',
  door: 'floor',
  stairs: 'floor',
  rubble: 'floor',
  hearth: 'ember',
  bridge: 'built',
  cave: 'stone',
  lava: 'ember',
  pillar: 'floor',
  road: 'paper',
};

/** What authors call things, in English and German; a name nobody thought of gets its initial. */
const names: Readonly<Record<StampName, string>> = {
  blank: 'blank empty void none leer',
  grass: 'grass grassland plain plains meadow steppe savanna prairie lawn green gras wiese ebene steppe',
  forest: 'forest wood woods woodland jungle grove tree trees thicket taiga wald forst hain dschungel baum',
  hills: 'hill hills knoll highland highlands down downs hügel huegel hügelland',
  mountain: 'mountain mountains peak peaks volcano alps berg berge gebirge gipfel',
  cliff: 'cliff cliffs ravine gorge chasm canyon precipice klippe schlucht abgrund',
  water: 'water river stream brook lake pond sea canal wasser fluss bach see teich meer',
  deep: 'deep ocean abyss deepwater ozean tief',
  shallows: 'shallow shallows ford coast shore beach reef furt ufer strand küste',
  marsh: 'marsh swamp bog fen mire wetland sumpf moor',
  desert: 'desert sand sands dune dunes waste wasteland badlands wüste wueste sand düne',
  snow: 'snow ice tundra glacier frost schnee eis gletscher',
  settlement: 'settlement village hamlet farm farmstead hut house camp inn dorf hof haus hütte lager',
  town: 'town city temple church abbey port stadt tempel kirche kloster hafen',
  castle: 'castle keep fort fortress tower burg schloss festung turm',
  ruin: 'ruin ruins graveyard tomb monument ruine ruinen friedhof',
  field: 'field fields farmland crops pasture orchard feld acker weide',
  floor: 'floor room corridor hall stone flagstones boden flur raum gang',
  wall: 'wall walls rock bedrock wand mauer fels',
  door: 'door doors gate portal entrance tür tuer tor',
  stairs: 'stairs stair steps ladder treppe leiter',
  rubble: 'rubble debris scree stones boulders geröll schutt',
  hearth: 'hearth fire fireplace campfire forge herd feuer',
  bridge: 'bridge pier dock brücke bruecke steg',
  cave: 'cave cavern tunnel mine höhle hoehle stollen',
  lava: 'lava magma',
  pillar: 'pillar column statue altar well säule brunnen',
  road: 'road path track trail street lane way straße strasse weg pfad',
};

const byName = new Map(
  Object.entries(names).flatMap(([stamp, words]) =>
    words.split(' ').map((word) => [word, stamp as StampName] as const),
  ),
);
const looks = new Map<string, TerrainLook | undefined>();

/** `deep water` and `dense-pine_forest` are read word by word, the first that means something; plurals count as one. */
function find(terrain: string): StampName | undefined {
  const words = terrain.toLowerCase().split(/[\s_-]+/);
  const candidates = [terrain.toLowerCase(), ...words, ...words.map((word) => word.replace(/s$/, ''))];
  return candidates.map((word) => byName.get(word)).find((name) => name !== undefined);
}

/** Nothing for a name nobody thought of. */
export function lookOf(terrain: string): TerrainLook | undefined {
  if (looks.has(terrain)) return looks.get(terrain);
  const name = find(terrain);
  const look =
    name === undefined ? undefined : { name, tone: tonesOf[name], isRoad: name === 'road' || name === 'bridge' };
  looks.set(terrain, look);
  return look;
}

export function initialOf(terrain: string): string {
  return ([...terrain.trim()][0] ?? '?').toLocaleUpperCase();
}

/** The same cell is drawn the same way every time. */
export function chanceOf(first: number, row: number): number {
  const mixed = Math.imul(first * 73_856_093, 1) ^ Math.imul(row * 19_349_663, 1);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % 997;
}

export function stampFor(name: StampName, chance: number): Stamp {
  const drawings: readonly Stamp[] = stamps[name];
  return drawings[chance % drawings.length] ?? [];
}

/** Offered where a GM paints; any other name may be typed. */
export const usualTerrains = [
  'grass',
  'forest',
  'hills',
  'mountain',
  'water',
  'deep water',
  'shallows',
  'marsh',
  'desert',
  'snow',
  'field',
  'road',
  'bridge',
  'settlement',
  'town',
  'castle',
  'ruin',
  'cave',
  'cliff',
  'floor',
  'wall',
  'door',
  'stairs',
  'rubble',
  'hearth',
  'pillar',
  'lava',
  'blank',
] as const;
