import { type Camera, centredOn, fitted, kept, panned, type Size, seen, toPaper, toScreen, zoomed } from './camera.ts';
import type { Box, Point } from './geometry.ts';
import { createHolder } from './holder.ts';

/** How much is drawn: washes only, ink too, writing too. */
export type Detail = 'far' | 'middle' | 'near';

export interface Sight {
  readonly box: Box;
  readonly detail: Detail;
}

const inkFromPx = 11;
const writingFromPx = 34;
/** After this long without a movement the paper is drawn sharp again. */
const restMs = 180;

/**
 * Moves the paper without React: a gesture changes one CSS transform per frame and nothing else. What is in sight is
 * told to those who listen, at most once per frame.
 */
export class CameraDriver {
  readonly sight = createHolder<Sight>({ box: { left: 0, top: 0, width: 0, height: 0 }, detail: 'far' });
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #window: Size = { width: 0, height: 0 };
  #sheet: Box = { left: 0, top: 0, width: 1, height: 1 };
  #span = 40;
  #mapId: string | null = null;
  #paper: HTMLElement | null = null;
  #frame: number | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Nobody has moved it since it was fitted: it stays fitted when the window changes. */
  #isFitted = false;

  /** Answers what undoes it. */
  attach(frame: HTMLElement, paper: HTMLElement): () => void {
    this.#paper = paper;
    // The camera survives a look at the list; the paper is a new one then.
    this.#become(this.#camera);
    const observer = new ResizeObserver(() => this.#resized(frame));
    observer.observe(frame);
    this.#resized(frame);
    return () => {
      observer.disconnect();
      clearTimeout(this.#rest);
      if (this.#frame !== null) cancelAnimationFrame(this.#frame);
      this.#frame = null;
      this.#paper = null;
    };
  }

  /** Another map is shown whole; the same one stays where it is. */
  lay(sheet: Box, span: number, mapId: string): void {
    this.#sheet = sheet;
    this.#span = span;
    const isOther = mapId !== this.#mapId;
    this.#mapId = mapId;
    if (isOther || this.#isFitted) this.fit();
  }

  paperAt(screen: Point): Point {
    return toPaper(this.#camera, screen);
  }

  scale(): number {
    return this.#camera.zoom;
  }

  middle(): Point {
    return { x: this.#window.width / 2, y: this.#window.height / 2 };
  }

  pan(by: Point): void {
    this.#isFitted = false;
    this.#become(panned(this.#camera, by));
  }

  zoom(factor: number, at: Point = this.middle()): void {
    this.#isFitted = false;
    this.#become(zoomed(this.#camera, factor, at));
  }

  fit(): void {
    if (this.#window.width === 0) return;
    this.#isFitted = true;
    this.#become(fitted(this.#sheet, this.#window));
  }

  /** Whether one can read what is written when everything is in the window. */
  fitsReadably(): boolean {
    return this.#window.width === 0 || this.#span * fitted(this.#sheet, this.#window).zoom >= writingFromPx;
  }

  centre(at: Point): void {
    this.#isFitted = false;
    const close = { ...this.#camera, zoom: Math.max(this.#camera.zoom, 1) };
    this.#become(centredOn(close, at, this.#window));
  }

  /** Moves only when the point is out of sight or at the very edge of it. */
  bringIntoSight(at: Point): void {
    const { x, y } = toScreen(this.#camera, at);
    const edge = Math.min(48, this.#window.width / 4, this.#window.height / 4);
    const dx = Math.max(0, edge - x) - Math.max(0, x - this.#window.width + edge);
    const dy = Math.max(0, edge - y) - Math.max(0, y - this.#window.height + edge);
    if (dx !== 0 || dy !== 0) this.pan({ x: dx, y: dy });
  }

  #resized(frame: HTMLElement): void {
    const { clientWidth: width, clientHeight: height } = frame;
    if (width === 0 || height === 0) return;
    const wasUnknown = this.#window.width === 0;
    const shift = { x: (width - this.#window.width) / 2, y: (height - this.#window.height) / 2 };
    this.#window = { width, height };
    if (wasUnknown || this.#isFitted) this.fit();
    else this.pan(shift);
  }

  #become(camera: Camera): void {
    this.#camera = kept(camera, this.#sheet, this.#window);
    this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = null;
    const paper = this.#paper;
    if (paper === null) return;
    const { x, y, zoom } = this.#camera;
    paper.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    paper.style.willChange = 'transform';
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      paper.style.willChange = '';
    }, restMs);
    this.#look(paper);
  }

  #look(paper: HTMLElement): void {
    const cellPx = this.#span * this.#camera.zoom;
    const detail = cellPx < inkFromPx ? 'far' : cellPx < writingFromPx ? 'middle' : 'near';
    if (paper.dataset.detail !== detail) paper.dataset.detail = detail;
    this.sight.set({ box: seen(this.#camera, this.#window), detail });
  }
}
