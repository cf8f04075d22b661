import type { Page } from 'playwright-core';

interface Gesture {
  readonly type: 'pointermove' | 'wheel';
  readonly middle: { readonly x: number; readonly y: number };
  readonly ctrlKey?: boolean;
}

/** A movement in every frame, whatever the frame rate is; coming through the debugging port it would be slower. */
export function keepMoving(page: Page, testId: string, gesture: Gesture): Promise<void> {
  return page.evaluate(
    ({ id, type, middle, ctrlKey, frames }) =>
      new Promise<void>((done) => {
        const target = document.querySelector(`[data-testid="${id}"]`);
        const move = (frame: number) => {
          const turn = (frame / 60) * 2 * Math.PI;
          const at = { clientX: middle.x + 160 * Math.sin(turn), clientY: middle.y + 70 * Math.sin(turn * 2) };
          const event =
            type === 'wheel'
              ? new WheelEvent(type, { ...at, ctrlKey, deltaY: 24 * Math.sin(turn), bubbles: true, cancelable: true })
              : new PointerEvent(type, { ...at, pointerId: 1, isPrimary: true, buttons: 1, bubbles: true });
          target?.dispatchEvent(event);
          if (frame < frames) requestAnimationFrame(() => move(frame + 1));
          else done();
        };
        requestAnimationFrame(() => move(0));
      }),
    { id: testId, type: gesture.type, middle: gesture.middle, ctrlKey: gesture.ctrlKey ?? false, frames: 100 },
  );
}
