import type { CameraDriver } from './camera-driver.ts';
import type { Point } from './geometry.ts';
import type { Stroke } from './stroke.ts';

/** What a touch on the map begins; nothing where it only moves the paper. */
export interface Touch {
  readonly at: Point;
  /** What lies under the hand there, by the mark it carries. */
  readonly thingId: string | null;
}

export interface PointerAnswers {
  readonly begin: (touch: Touch) => Stroke | null;
  /** Touched and let go on the spot, where no stroke had begun. */
  readonly tap: (touch: Touch) => void;
  readonly hover: (at: Point | null) => void;
}

const tapSlackPx = 6;
const wheelZoom = 0.0016;
const lineHeightPx = 30;
const cornerHoldsMs = 250;

function distanceOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export interface RouterOptions {
  /** The attribute that names a thing on the paper. */
  readonly mark: string;
  /** What the wheel alone does: zoom as on a map, or go down the paper as on a page; with Ctrl it always zooms. */
  readonly wheel: 'zoom' | 'pan';
}

/** Tells one hand from two, strokes from panning, taps from drags; knows no tool. */
export class PointerRouter {
  readonly #driver: CameraDriver;
  readonly #answers: () => PointerAnswers;
  readonly #options: RouterOptions;
  readonly #down = new Map<number, Point>();
  #frame: HTMLElement | null = null;
  #stroke: Stroke | null = null;
  #touch: Touch | null = null;
  #start: Point = { x: 0, y: 0 };
  #isTap = false;
  #corner: Point = { x: 0, y: 0 };
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(driver: CameraDriver, answers: () => PointerAnswers, options: RouterOptions) {
    this.#driver = driver;
    this.#answers = answers;
    this.#options = options;
  }

  attach(frame: HTMLElement): () => void {
    this.#frame = frame;
    const stop = new AbortController();
    const { signal } = stop;
    frame.addEventListener('pointerdown', (event) => this.#pressed(event), { signal });
    frame.addEventListener('pointermove', (event) => this.#moved(event), { signal });
    frame.addEventListener('pointerup', (event) => this.#released(event), { signal });
    frame.addEventListener('pointercancel', (event) => this.#lost(event), { signal });
    frame.addEventListener('pointerleave', () => this.#answers().hover(null), { signal });
    frame.addEventListener('wheel', (event) => this.#wheeled(event), { signal, passive: false });
    return () => stop.abort();
  }

  /** Takes back what has begun; true when there was something. */
  cancel(): boolean {
    const had = this.#stroke !== null;
    this.#stroke?.cancel();
    this.#stroke = null;
    return had;
  }

  /** Asking where the window is lays out the page, so it is asked once per gesture and now and then while hovering. */
  #look({ timeStamp }: Event): void {
    const box = this.#frame?.getBoundingClientRect();
    this.#corner = { x: box?.left ?? 0, y: box?.top ?? 0 };
    this.#lookedAt = timeStamp;
  }

  #at({ clientX, clientY }: MouseEvent): Point {
    return { x: clientX - this.#corner.x, y: clientY - this.#corner.y };
  }

  #pressed(event: PointerEvent): void {
    if (event.button > 1 || !(event.target instanceof Element)) return;
    if (this.#down.size === 0) this.#look(event);
    const at = this.#at(event);
    this.#down.set(event.pointerId, at);
    this.#frame?.setPointerCapture(event.pointerId);
    if (this.#down.size > 1) {
      this.cancel();
      this.#touch = null;
      return;
    }
    this.#start = at;
    this.#isTap = true;
    if (event.button === 1) event.preventDefault();
    const { mark } = this.#options;
    const thingId = event.target.closest(`[${mark}]`)?.getAttribute(mark) ?? null;
    this.#touch = { at: this.#driver.paperAt(at), thingId };
    this.#stroke = event.button === 0 ? this.#answers().begin(this.#touch) : null;
  }

  #moved(event: PointerEvent): void {
    if (this.#down.size === 0 && event.timeStamp - this.#lookedAt > cornerHoldsMs) this.#look(event);
    const at = this.#at(event);
    const before = this.#down.get(event.pointerId);
    if (before === undefined) {
      this.#answers().hover(this.#driver.paperAt(at));
      return;
    }
    if (this.#down.size > 1) this.#pinched(event.pointerId, at);
    this.#down.set(event.pointerId, at);
    if (this.#touch === null) return;
    if (this.#isTap && distanceOf(at, this.#start) < tapSlackPx) return;
    const from = this.#isTap ? this.#start : before;
    this.#isTap = false;
    if (this.#stroke !== null) this.#stroke.move(this.#driver.paperAt(at));
    else this.#driver.pan({ x: at.x - from.x, y: at.y - from.y });
  }

  #pinched(pointerId: number, at: Point): void {
    const before = this.#down.get(pointerId);
    const other = [...this.#down].find(([id]) => id !== pointerId)?.[1];
    if (before === undefined || other === undefined) return;
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    const old = distanceOf(before, other);
    if (old > 0) this.#driver.zoom(distanceOf(at, other) / old, middle);
    this.#driver.pan({ x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
  }

  #released(event: PointerEvent): void {
    this.#down.delete(event.pointerId);
    const touch = this.#touch;
    if (touch === null) return;
    this.#touch = null;
    if (this.#stroke !== null) {
      this.#stroke.end(this.#isTap ? touch.at : this.#driver.paperAt(this.#at(event)));
      this.#stroke = null;
    }
    if (this.#isTap) this.#answers().tap(touch);
  }

  #lost(event: PointerEvent): void {
    this.#down.delete(event.pointerId);
    this.#touch = null;
    this.cancel();
  }

  #wheeled(event: WheelEvent): void {
    event.preventDefault();
    if (event.timeStamp - this.#lookedAt > cornerHoldsMs) this.#look(event);
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeightPx : 1;
    const [dx, dy] = event.shiftKey ? [event.deltaY + event.deltaX, 0] : [event.deltaX, event.deltaY];
    const isPan = event.shiftKey || (this.#options.wheel === 'pan' && !event.ctrlKey && !event.metaKey);
    if (isPan) this.#driver.pan({ x: -dx * px, y: -dy * px });
    else this.#driver.zoom(Math.exp(-dy * px * wheelZoom), this.#at(event));
  }
}
