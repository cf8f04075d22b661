import {
  type Command,
  commandId,
  commandPayloads,
  isCommandType,
  isPassingType,
  ok,
  type PassingType,
  passingPayloads,
  type Result,
  refusal,
  refuse,
} from '@moothall/domain';
import { z } from 'zod';
import { frameBounds, parseJson } from '../codec.ts';
import { validate } from '../validate.ts';

/** What a client sends (contract 3.1): one JSON object per text frame. An `id` asks for an answer. */
const envelope = z.strictObject({
  type: z.string().max(64),
  payload: z.unknown().optional(),
  id: commandId.optional(),
});

export type ClientFrame =
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | {
      readonly kind: 'passing';
      readonly id: string | undefined;
      readonly type: PassingType;
      readonly payload: Readonly<Record<string, unknown>>;
    };

/** Checks a payload against its command's schema. Also the body of `POST .../commands`. */
export function readCommand(type: string, payload: unknown): Result<Command> {
  if (!isCommandType(type)) {
    return refuse(refusal('VALIDATION_FAILED', 'unknown command type', { type: ['unknown command type'] }));
  }
  const checked = validate(commandPayloads[type], payload ?? {});
  return checked.ok ? ok({ type, payload: checked.value } as Command) : checked;
}

function readPassing(type: PassingType, payload: unknown, id: string | undefined): Result<ClientFrame> {
  const checked = validate(passingPayloads[type], payload ?? {});
  return checked.ok ? ok({ kind: 'passing', id, type, payload: checked.value }) : checked;
}

function idOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object' || !('id' in value)) return undefined;
  const parsed = commandId.safeParse(value.id);
  return parsed.success ? parsed.data : undefined;
}

/** A frame that breaks a bound is answered under its id all the same: whoever sent it must not wait for ever. */
function idOfUnbounded(text: string): string | undefined {
  try {
    return idOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function readClientFrame(text: string): {
  readonly frame: Result<ClientFrame>;
  readonly id: string | undefined;
} {
  const json = parseJson(text, frameBounds);
  if (!json.ok) return { frame: json, id: idOfUnbounded(text) };
  const id = idOf(json.value);
  const outer = validate(envelope, json.value);
  if (!outer.ok) return { frame: outer, id };
  const { type, payload } = outer.value;
  if (isPassingType(type)) return { frame: readPassing(type, payload, id), id };
  const command = readCommand(type, payload);
  if (!command.ok) return { frame: command, id };
  if (id === undefined) {
    const message = 'a durable command needs an id';
    return { frame: refuse(refusal('VALIDATION_FAILED', message, { id: [message] })), id };
  }
  return { frame: ok({ kind: 'command', id, command: command.value }), id };
}
