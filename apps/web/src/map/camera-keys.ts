import type { CameraDriver } from './camera-driver.ts';
import type { Point } from './geometry.ts';

const panStepPx = 80;
const zoomStep = 1.25;
/** Which way the paper goes when one looks the way of the arrow. */
export const arrowSteps: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
};

/** True when the key moved the paper. */
export function moveByKey(driver: CameraDriver, key: string): boolean {
  const step = arrowSteps[key];
  if (step !== undefined) driver.pan({ x: step.x * panStepPx, y: step.y * panStepPx });
  else if (key === '+' || key === '=') driver.zoom(zoomStep);
  else if (key === '-') driver.zoom(1 / zoomStep);
  else if (key === '0') driver.fit();
  else return false;
  return true;
}
