import type { CommandInput, ParticipantView } from '@moothall/client';
import type { Seat } from '@moothall/react';
import { useState } from 'react';
import { type Order, useOrder } from '../order.tsx';

export type CharacterNumber = 'hitPointsCurrent' | 'hitPointsMax' | 'armorClass';

/** Somebody else set the same number meanwhile. */
export interface Clash {
  readonly name: CharacterNumber;
  readonly wanted: number;
  readonly now: number;
}

export interface CharacterChange {
  readonly order: Order;
  readonly clash: Clash | undefined;
  readonly set: (name: CharacterNumber, value: number) => Promise<void>;
  /** Takes the other's number, or insists on one's own. */
  readonly settle: (insist: boolean) => void;
}

type Change = Omit<CommandInput<'character:update'>, 'participantId'>;

/**
 * A seat's version covers all of it, so a conflict may be about something else: then the change is simply made again on
 * top of what is there now. Only when the same number was changed is somebody asked.
 */
export function useCharacterChange(seat: Seat): CharacterChange {
  const order = useOrder();
  const [clash, setClash] = useState<Clash>();
  const send = (change: Change) => order.ask('character:update', { participantId: seat.id, ...change });
  const set = async (name: CharacterNumber, value: number) => {
    setClash(undefined);
    const before = seat.character[name];
    const answer = await send({ [name]: value, ifVersion: seat.version });
    if (answer.ok || answer.error.code !== 'CONFLICT') return;
    const current = answer.error.details?.current as ParticipantView | undefined;
    if (current === undefined) return;
    order.forget();
    const now = current.character[name];
    if (now === before) await send({ [name]: value, ifVersion: current.version });
    else if (now !== value) setClash({ name, wanted: value, now });
  };
  const settle = (insist: boolean) => {
    if (insist && clash !== undefined) void send({ [clash.name]: clash.wanted });
    setClash(undefined);
  };
  return { order, clash, set, settle };
}
