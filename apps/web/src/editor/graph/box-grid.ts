import { overlaps } from '../../map/chunks.ts';
import type { Box } from '../../map/geometry.ts';

/** About the size of a card with its gap: a box lies in few cells, and few boxes lie in one. */
const cell = { width: 240, height: 80 };
/** Should two cells ever have the same key, their boxes are compared for nothing. */
const rowsMax = 65_536;

/** Boxes on the paper, asked for by where they are: with thousands of them not each can be compared with each. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#visit(box, (key, boxes) => {
      if (boxes === undefined) this.#cells.set(key, [box]);
      else boxes.push(box);
      return false;
    });
  }

  isFree(box: Box): boolean {
    return !this.#visit(box, (_, boxes) => boxes?.some((other) => overlaps(other, box)) === true);
  }

  /** Whether one of the cells under the box gave the answer yes; makes no list, it is asked a hundred thousand times. */
  #visit({ left, top, width, height }: Box, ask: (key: number, boxes: Box[] | undefined) => boolean): boolean {
    const [right, bottom] = [Math.floor((left + width) / cell.width), Math.floor((top + height) / cell.height)];
    for (let column = Math.floor(left / cell.width); column <= right; column += 1) {
      for (let row = Math.floor(top / cell.height); row <= bottom; row += 1) {
        const key = column * rowsMax + row;
        if (ask(key, this.#cells.get(key))) return true;
      }
    }
    return false;
  }
}
