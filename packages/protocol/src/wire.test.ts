import { createHash } from 'node:crypto';
import {
  commandPayloads,
  passingEventPayloads,
  passingPayloads,
  stableJson,
  viewEventPayloads,
} from '@moothall/domain';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { closeCodes } from './close-codes.ts';
import { errors } from './errors.ts';
import { serverFrames } from './frames/server-frame.ts';
import { jsonSchema } from './json-schema.ts';
import { routes } from './rest/contract.ts';
import type { AnyRoute } from './rest/route.ts';
import { restBase, subprotocol } from './version.ts';

/**
 * Nothing on the wire changes by accident: clients of other versions and other people's programs depend on it. What is
 * meant to change is accepted with
 *
 *   npx vitest run packages/protocol/src/wire.test.ts -u
 *
 * and the lines of `wire.pinned.txt` that moved belong in the same commit, where a reviewer sees which ones. A change
 * that an old client would misread needs a new `subprotocol` as well.
 */
function pinned(part: unknown): string {
  return createHash('sha256').update(stableJson(part)).digest('hex').slice(0, 16);
}

function schemasOf(what: string, schemas: Readonly<Record<string, z.ZodType>>, direction: 'in' | 'out') {
  return Object.entries(schemas).map(([name, schema]) => `${what} ${name} ${pinned(jsonSchema(schema, direction))}`);
}

function callsOf([name, route]: readonly [string, AnyRoute]): readonly string[] {
  const { method, path, identity, status, size, raw = false, params, query, body, data } = route;
  const asked = [params, query, body].map((schema) => jsonSchema(schema, 'in'));
  return [
    `call ${name} asks ${pinned({ method, path, identity, size, asked })}`,
    `call ${name} answers ${pinned({ status, raw, data: jsonSchema(data, 'out') })}`,
  ];
}

it('changes nothing on the wire unless somebody says so', async () => {
  const lines = [
    `version ${subprotocol} ${restBase}`,
    ...schemasOf('command', commandPayloads, 'in'),
    ...schemasOf('passing', passingPayloads, 'in'),
    ...schemasOf('event', viewEventPayloads, 'out'),
    ...schemasOf('passing-event', passingEventPayloads, 'out'),
    ...schemasOf('frame', serverFrames, 'out'),
    ...Object.entries<AnyRoute>(routes).flatMap(callsOf),
    ...Object.entries(errors).map(([code, row]) => `error ${code} ${pinned(row)}`),
    ...Object.entries(closeCodes).map(([reason, row]) => `close ${reason} ${pinned(row)}`),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./wire.pinned.txt');
});
