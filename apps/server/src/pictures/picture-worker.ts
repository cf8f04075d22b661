import { setPriority } from 'node:os';
import sharp from 'sharp';
import { admit } from './admit.ts';
import { mask } from './mask.ts';
import { obeyServer } from './obey-server.ts';
import type { JobReply, JobRequest, PictureJob } from './picture-job.ts';
import { UnfitPicture } from './unfit-picture.ts';
import { memoryExitCode } from './worker-exit.ts';

/**
 * The picture process: strangers' files are opened here and nowhere else. It has its own memory limit, no secrets in its
 * environment, and nothing of the server in it; when it dies, one picture is refused.
 */
const memoryLimitBytes = Number(process.argv[2]);
// Often enough that a file that unpacks itself cannot get far beyond the limit in between.
const memoryLookMs = 20;

// Play must not be felt by those at the tables.
setPriority(10);
sharp.cache(false);
sharp.concurrency(1);
sharp.simd(true);
// Only the three formats we take; a file that claims to be one of the others is not even looked at.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'],
});

setInterval(() => {
  if (process.memoryUsage.rss() > memoryLimitBytes) process.exit(memoryExitCode);
}, memoryLookMs).unref();

async function work(job: PictureJob): Promise<unknown> {
  return job.kind === 'mask' ? mask(job) : admit(job);
}

async function answer({ id, job }: JobRequest): Promise<JobReply> {
  try {
    return { id, ok: true, value: await work(job) };
  } catch (error) {
    // Anything but the file's own fault ends the process, and the server says what it was.
    if (!(error instanceof UnfitPicture)) throw error;
    return { id, ok: false, fault: error.fault };
  }
}

process.on('message', (request: JobRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
obeyServer();
