import type { Size } from '../../map/camera.ts';
import type { Box, Point } from '../../map/geometry.ts';
import { BoxGrid } from './box-grid.ts';
import { cardBox, type DrawnLink, pointOn } from './link-path.ts';
import { sizeOf, wordsOf } from './link-words.ts';

/** The words of one choice and the ground they stand on. */
export interface Label {
  readonly words: string;
  readonly box: Box;
}

/** By the id of the choice. */
export type Labels = ReadonlyMap<string, Label>;

/** Along a line, best first: its middle, then in turn nearer to both ends; 0.29 and 0.71 are two rows of words between two rows of cards with their handles and arrows, 0.2, 0.5 and 0.8 three beside those. */
const shares = [0.5, 0.33, 0.67, 0.29, 0.71, 0.2, 0.8, 0.42, 0.58, 0.14, 0.86, 0.09, 0.91] as const;

/** The handle sticks out below the middle of a card. */
const handle = { width: 26, height: 15 };
const arrow = { width: 15, height: 15 };

function around({ x, y }: Point, { width, height }: Size): Box {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

function cardGrid(places: ReadonlyMap<string, Point>): BoxGrid {
  const grid = new BoxGrid();
  for (const place of places.values()) grid.add(cardBox(place));
  return grid;
}

/** What words had better not hide either: handles of cards, and where lines end. */
function smallBoxes(places: ReadonlyMap<string, Point>, links: readonly DrawnLink[]): readonly Box[] {
  const handles = [...places.values()].map((place) => {
    const card = cardBox(place);
    return { left: place.x - handle.width / 2, top: card.top + card.height, ...handle };
  });
  const arrows = links.map(({ curve }) => {
    const [, , before, end] = curve;
    // An arrow lies before the end of its line; a line to nothing comes from nowhere and has its cross right there.
    const x = end.x - (Math.sign(end.x - before.x) * arrow.width) / 2;
    const y = end.y - (Math.sign(end.y - before.y) * arrow.height) / 2;
    return around({ x, y }, arrow);
  });
  return [...handles, ...arrows];
}

/** The first place along the line that is free, or none. */
function freeLabel({ link, curve }: DrawnLink, taken: BoxGrid): Label | undefined {
  const words = wordsOf(link);
  const size = sizeOf(words);
  for (const share of shares) {
    const box = around(pointOn(curve, share), size);
    if (taken.isFree(box)) return { words, box };
  }
  return undefined;
}

/** GRAPH-8: the words of every choice with a place free of cards and of other words; first come, first served. */
export function placeLabels(links: readonly DrawnLink[], places: ReadonlyMap<string, Point>): Labels {
  const taken = cardGrid(places);
  for (const box of smallBoxes(places, links)) taken.add(box);
  const labels = new Map<string, Label>();
  for (const drawn of links) {
    const label = freeLabel(drawn, taken);
    if (label === undefined) continue;
    taken.add(label.box);
    labels.set(drawn.link.id, label);
  }
  return labels;
}

/** As near below the middle of the line as no other words are, over whatever else is there. */
function forcedLabel({ link, curve }: DrawnLink, others: BoxGrid): Label {
  const words = wordsOf(link);
  let box = around(pointOn(curve, 0.5), sizeOf(words));
  while (!others.isFree(box)) box = { ...box, top: box.top + box.height };
  return { words, box };
}

interface Lifted {
  readonly own: readonly DrawnLink[];
  readonly places: ReadonlyMap<string, Point>;
  readonly labels: Labels;
}

/** GRAPH-8: the words of all choices of the selected scene; those that had no place rather hide an arrow than a card. */
export function liftLabels({ own, places, labels }: Lifted): Labels {
  const [taken, others] = [cardGrid(places), new BoxGrid()];
  const lifted = new Map<string, Label>();
  const lift = ({ link }: DrawnLink, label: Label) => {
    taken.add(label.box);
    others.add(label.box);
    lifted.set(link.id, label);
  };
  for (const drawn of own) {
    const label = labels.get(drawn.link.id);
    if (label !== undefined) lift(drawn, label);
  }
  for (const drawn of own) {
    if (!labels.has(drawn.link.id)) lift(drawn, freeLabel(drawn, taken) ?? forcedLabel(drawn, others));
  }
  return lifted;
}
