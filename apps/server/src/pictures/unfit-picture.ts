import type { PictureFault } from './picture-job.ts';

/** The file is at fault, not we: told to who sent it. */
export class UnfitPicture extends Error {
  override readonly name = 'UnfitPicture';
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault);
    this.fault = fault;
  }
}
