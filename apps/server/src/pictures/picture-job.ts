import type { Field } from '@moothall/domain';
import type { PictureSize } from './picture-size.ts';

/** What the picture process is asked and answers. Bytes go by files: between processes only names travel. */
export type PictureJob =
  /** Any PNG, JPEG or WebP becomes WebP in all sizes, without whatever else the file carried. */
  | AdmitJob<'encode'>
  /** A plain WebP becomes the full size as it is, byte for byte, and the other sizes are made from it. */
  | AdmitJob<'keep'>
  | MaskJob;

type AdmitJob<Kind extends string> = {
  readonly kind: Kind;
  readonly from: string;
  /** An empty folder; each size becomes a file in it. */
  readonly folder: string;
  readonly maxPixels: number;
};

/** A map's picture as somebody knows the map: everything outside these cells is blank. */
export type MaskJob = {
  readonly kind: 'mask';
  readonly from: string;
  readonly to: string;
  readonly field: Field;
  /** Cells of the field, or beside it, that stay. */
  readonly known: readonly string[];
  /** The longest side of what is made; nothing is enlarged. */
  readonly longestSide: number;
};

export type Masked = { readonly bytes: number; readonly sha256: string };

export type Admitted = {
  readonly width: number;
  readonly height: number;
  /** Of the full size, hex. */
  readonly sha256: string;
  /** Of the full size. */
  readonly bytes: number;
};

/** Why a file is no picture for us; `not-plain` only where it had to be kept as it is. */
export type PictureFault = 'unreadable' | 'too-many-pixels' | 'not-plain';

export type JobResult<Job extends PictureJob> = Job['kind'] extends 'mask' ? Masked : Admitted;

export type JobRequest = { readonly id: number; readonly job: PictureJob };
export type JobReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly fault: PictureFault };

export function fileOfSize(size: PictureSize): string {
  return `${size}.webp`;
}
