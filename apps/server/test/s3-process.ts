import { createRequire } from 'node:module';

/** The S3 server of a test, in this process: its folder and bucket come as arguments, its port goes to the output. */
type S3rver = new (options: {
  readonly directory: string;
  readonly address: string;
  readonly port: number;
  readonly silent: boolean;
  readonly vhostBuckets: boolean;
  readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly never[] }[];
}) => { readonly run: () => Promise<{ readonly port: number }> };

// It brings no types.
const require = createRequire(import.meta.url);
const Server = require('@20minutes/s3rver') as S3rver;
const [, , directory = '', bucket = ''] = process.argv;
const configureBuckets = [{ name: bucket, configs: [] }];
const settings = { directory, address: '127.0.0.1', port: 0, silent: true, vhostBuckets: false, configureBuckets };
const { port } = await new Server(settings).run();
process.stdout.write(`${port}\n`);
