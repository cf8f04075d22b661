import type { Audience } from '../../vocabulary/audience.ts';
import { hears } from '../../vocabulary/audience.ts';
import { heard } from '../../vocabulary/channels.ts';
import { isoTime } from '../../vocabulary/clock-text.ts';
import type { Context } from '../../vocabulary/context.ts';
import { type Deciders, decided } from '../../vocabulary/decision.ts';
import type { DiceFault } from '../../vocabulary/dice/dice-expression.ts';
import { parseDice } from '../../vocabulary/dice/parse-dice.ts';
import { rollNotation } from '../../vocabulary/dice/roll-notation.ts';
import {
  blindly,
  type DiceRoll,
  labelMax,
  type Roll,
  type RollRequest,
  type RollVisibility,
} from '../../vocabulary/dice.ts';
import type { UserId } from '../../vocabulary/ids.ts';
import { ownEntry } from '../../vocabulary/own-entry.ts';
import { notAllowed, type Refusal, refusal } from '../../vocabulary/refusal.ts';
import { ok, type Result, refuse } from '../../vocabulary/result.ts';
import { participantById, participantOf } from '../../vocabulary/roster.ts';
import { audienceOfSeats } from '../../vocabulary/seats-audience.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { requestsShown } from '../../vocabulary/table-limits.ts';
import { cleanName } from '../../vocabulary/text.ts';

/** A player rolls as themselves or as their character, the GM as anybody. */
function nameRefusal(state: SessionState, as: string | undefined, { actor }: Context): Refusal | null {
  if (as === undefined || actor.role === 'gm') return null;
  const own = actor.role === 'player' ? participantById(state.roster, actor.participantId)?.character.name : undefined;
  return as === own ? null : notAllowed('as', 'players roll as themselves or as their character');
}

/** Contract 1.10. With `showDiceRolls` off a player's public roll goes to its roller and the GM. */
function audienceOf(state: SessionState, visibility: RollVisibility, roller: UserId): Audience {
  const gm = state.origin.gm.id;
  switch (visibility) {
    case 'public':
      return state.settings.showDiceRolls || roller === gm ? 'public' : [roller, gm];
    case 'gm':
      return roller === gm ? [gm] : [roller, gm];
    case 'blind':
      return [gm];
    case 'self':
      return [roller];
  }
}

/** A request that was not made to this person is refused like one that does not exist (law b). */
function requestFor(state: SessionState, requestId: string, roller: UserId): Result<RollRequest> {
  const request = heard(state.requests, roller, requestsShown).find(({ id }) => id === requestId);
  const seat = participantOf(state.roster, roller);
  const isAsked = request?.participantIds.some((id) => id === seat?.id || isSteered(state, id, roller));
  if (request === undefined || isAsked !== true) return refuse(refusal('NOT_FOUND', 'no such request to you'));
  if (isAnswered(state, requestId, roller)) return refuse(notAllowed('answered', 'this request is answered already'));
  return ok(request);
}

/** One answer each; who steers several characters answers for each of them. */
function isAnswered(state: SessionState, requestId: string, roller: UserId): boolean {
  return roller !== state.origin.gm.id && (ownEntry(state.answers, requestId) ?? []).includes(roller);
}

function isSteered(state: SessionState, participantId: string, roller: UserId): boolean {
  return roller === state.origin.gm.id && participantById(state.roster, participantId)?.controlledBy === 'gm';
}

function diceInvalid({ message, position }: DiceFault): Refusal {
  return refusal('DICE_INVALID', message, { position });
}

type Throw = Pick<Roll, 'label' | 'terms' | 'total'>;

function thrown(state: SessionState, payload: DiceRoll, roller: UserId, { commandId }: Context): Result<Throw> {
  const rolled = rollNotation(payload.notation, { seed: state.origin.diceSeed, userId: roller, commandId });
  if (!rolled.ok) return refuse(diceInvalid(rolled.fault));
  const { terms, total, label: written } = rolled.value;
  // Behind the `#` people write what they like; a label is one clean line wherever it comes from.
  const label = payload.label ?? (cleanName(written ?? '').slice(0, labelMax) || undefined);
  return ok({ ...(label === undefined ? {} : { label }), terms, total });
}

function success(request: RollRequest | null, total: number | null): Pick<Roll, 'success'> {
  if (request?.difficulty === undefined || total === null) return {};
  return { success: total >= request.difficulty };
}

const roll: Deciders<'dice:roll'>['dice:roll'] = (state, payload, context) => {
  const { actor, commandId } = context;
  if (actor.role !== 'gm' && actor.role !== 'player') return refuse(notAllowed('no-seat', 'only the seated roll'));
  const wrongName = nameRefusal(state, payload.as, context);
  if (wrongName !== null) return refuse(wrongName);
  const request = payload.requestId === undefined ? null : requestFor(state, payload.requestId, actor.userId);
  if (request !== null && !request.ok) return request;
  const dice = thrown(state, payload, actor.userId, context);
  if (!dice.ok) return dice;
  const visibility = payload.visibility ?? 'public';
  const rolled: Roll = {
    id: context.newId(),
    at: isoTime(context.now),
    userId: actor.userId,
    ...(payload.as === undefined ? {} : { as: payload.as }),
    notation: payload.notation,
    ...dice.value,
    visibility,
    ...(payload.requestId === undefined ? {} : { requestId: payload.requestId }),
    ...success(request === null ? null : request.value, dice.value.total),
    commandId,
  };
  const audience = audienceOf(state, visibility, actor.userId);
  const blindTo = hears(audience, actor.userId) ? null : actor.userId;
  return decided([{ type: 'dice:rolled', roll: rolled, audience, blindTo }], {
    roll: blindTo === null ? rolled : blindly(rolled),
  });
};

const request: Deciders<'dice:request'>['dice:request'] = (state, payload, context) => {
  const { participantIds, notation, difficulty, label } = payload;
  const parsed = parseDice(notation);
  if (!parsed.ok) return refuse(diceInvalid(parsed.fault));
  const asked = participantIds === 'all' ? state.roster.participants.map(({ id }) => id) : [...new Set(participantIds)];
  // What one player is asked alone may be a hint that is for them alone.
  const audience = audienceOfSeats(state, participantIds);
  if (!audience.ok) return audience;
  const fresh: RollRequest = {
    id: context.newId(),
    participantIds: asked,
    notation,
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(label === undefined ? {} : { label }),
  };
  return decided([{ type: 'dice:requested', request: fresh, audience: audience.value }], { requestId: fresh.id });
};

export const diceDeciders: Deciders<'dice:roll' | 'dice:request'> = { 'dice:roll': roll, 'dice:request': request };
