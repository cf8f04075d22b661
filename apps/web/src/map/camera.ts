import type { Box, Point } from './geometry.ts';

/** Where the paper lies under the window: screen = paper x zoom + offset, in CSS pixels. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A graph of 2,000 scenes is as tall as 40 windows. */
const zoomMin = 0.012;
const zoomMax = 4;

export function toPaper({ x, y, zoom }: Camera, at: Point): Point {
  return { x: (at.x - x) / zoom, y: (at.y - y) / zoom };
}

export function toScreen({ x, y, zoom }: Camera, at: Point): Point {
  return { x: at.x * zoom + x, y: at.y * zoom + y };
}

export function panned(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x + by.x, y: camera.y + by.y };
}

/** What lies under `at` stays there. */
export function zoomed(camera: Camera, factor: number, at: Point): Camera {
  const zoom = Math.min(zoomMax, Math.max(zoomMin, camera.zoom * factor));
  const under = toPaper(camera, at);
  return { zoom, x: at.x - under.x * zoom, y: at.y - under.y * zoom };
}

export function centredOn(camera: Camera, at: Point, window: Size): Camera {
  return { ...camera, x: window.width / 2 - at.x * camera.zoom, y: window.height / 2 - at.y * camera.zoom };
}

/** The whole sheet with a margin, but never so large that a small map looks like a poster. */
export function fitted(sheet: Box, window: Size): Camera {
  const margin = 28;
  const room = { width: Math.max(40, window.width - margin * 2), height: Math.max(40, window.height - margin * 2) };
  const zoom = Math.min(1.6, Math.max(zoomMin, Math.min(room.width / sheet.width, room.height / sheet.height)));
  const middle = { x: sheet.left + sheet.width / 2, y: sheet.top + sheet.height / 2 };
  return centredOn({ x: 0, y: 0, zoom }, middle, window);
}

/** The sheet cannot be pushed out of the window altogether: a strip of it stays in reach. */
export function kept(camera: Camera, sheet: Box, window: Size): Camera {
  const strip = 64;
  const left = strip - (sheet.left + sheet.width) * camera.zoom;
  const right = window.width - strip - sheet.left * camera.zoom;
  const top = strip - (sheet.top + sheet.height) * camera.zoom;
  const bottom = window.height - strip - sheet.top * camera.zoom;
  return {
    zoom: camera.zoom,
    x: Math.min(Math.max(camera.x, left), right),
    y: Math.min(Math.max(camera.y, top), bottom),
  };
}

export function seen(camera: Camera, window: Size): Box {
  const { x, y } = toPaper(camera, { x: 0, y: 0 });
  return { left: x, top: y, width: window.width / camera.zoom, height: window.height / camera.zoom };
}
