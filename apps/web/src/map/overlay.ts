import { outlineAt, outlineOf } from './chunk-paths.ts';
import { type Box, centreOf, type Point } from './geometry.ts';
import type { CellKey, Grid } from './map-model.ts';

/** What a hand draws before it lets go; changed directly, because it changes with every movement. */
export class Overlay {
  readonly #grid: () => Grid;
  #root: SVGSVGElement | null = null;
  #cells = '';

  constructor(grid: () => Grid) {
    this.#grid = grid;
  }

  attach(root: SVGSVGElement | null): void {
    this.#root = root;
  }

  addCells(keys: readonly CellKey[]): void {
    this.#cells += outlineOf(this.#grid(), keys);
    this.#set('cells', 'd', this.#cells);
  }

  showBox({ left, top, width, height }: Box): void {
    this.#set('box', 'd', `M${left} ${top}h${width}v${height}h${-width}z`);
  }

  /** Where something would come to lie. */
  showTarget(key: CellKey): void {
    this.#set('target', 'd', outlineAt(this.#grid(), centreOf(this.#grid(), key)));
  }

  showMeasure(from: Point, to: Point, label: { readonly text: string; readonly size: number }): void {
    this.#set('measure', 'd', `M${from.x} ${from.y}L${to.x} ${to.y}`);
    const text = this.#part('label');
    if (text === null) return;
    text.textContent = label.text;
    text.setAttribute('x', String(to.x));
    text.setAttribute('y', String(to.y - label.size));
    text.setAttribute('font-size', String(label.size));
  }

  clear(): void {
    this.#cells = '';
    for (const part of ['cells', 'box', 'target', 'measure']) this.#set(part, 'd', '');
    const text = this.#part('label');
    if (text !== null) text.textContent = '';
  }

  #part(name: string): Element | null {
    return this.#root?.querySelector(`[data-part="${name}"]`) ?? null;
  }

  #set(part: string, attribute: string, value: string): void {
    this.#part(part)?.setAttribute(attribute, value);
  }
}
