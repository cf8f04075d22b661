import type { Commit, FrameViewer, ViewerFrame } from '@moothall/domain';
import { isoTime } from '@moothall/domain';

/** A frame as it is stored and sent: made once per distinct view, never per socket (design law 8). */
export type StoredFrame = {
  readonly viewers: 'everyone' | readonly FrameViewer[];
  /** The whole JSON text of the frame, cursor included. */
  readonly text: string;
  readonly cursor: string;
};

/** Several events of one commit are one batch, a single one never is (contract 3.1). */
export function frameText(frame: ViewerFrame, commit: Commit, cursor: string): StoredFrame {
  const [only, ...more] = frame.events;
  const body =
    only !== undefined && more.length === 0
      ? { type: only.type, payload: only.payload }
      : { type: 'batch', payload: { events: frame.events } };
  const by = commit.by === null ? {} : { by: commit.by };
  return { viewers: frame.viewers, text: JSON.stringify({ ...body, at: isoTime(commit.at), ...by, cursor }), cursor };
}

/** One column of the commit. The frames' own texts are spliced in, so they are not encoded twice. */
export function framesColumn(frames: readonly StoredFrame[]): string {
  return `[${frames.map(({ viewers, text }) => `{"viewers":${JSON.stringify(viewers)},"frame":${text}}`).join(',')}]`;
}

export function readFramesColumn(column: string): readonly StoredFrame[] {
  const rows = JSON.parse(column) as readonly {
    readonly viewers: StoredFrame['viewers'];
    readonly frame: { readonly cursor: string };
  }[];
  return rows.map(({ viewers, frame }) => ({ viewers, text: JSON.stringify(frame), cursor: frame.cursor }));
}

export function isFor(frame: StoredFrame, viewer: FrameViewer): boolean {
  return frame.viewers === 'everyone' || frame.viewers.includes(viewer);
}
