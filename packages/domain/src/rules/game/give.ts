import type { Actor } from '../../vocabulary/actor.ts';
import type { Context } from '../../vocabulary/context.ts';
import { type Deciders, decided } from '../../vocabulary/decision.ts';
import type { Item } from '../../vocabulary/game.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import { notAllowed, refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';
import { participantById } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';

/** Players pass on what they hold and take what the party holds; other people's things are theirs. */
function mayPass(actor: Actor, item: Item): boolean {
  if (actor.role === 'gm') return true;
  return actor.role === 'player' && (item.holderId === undefined || item.holderId === actor.participantId);
}

function isSameThing(left: Item, right: Item): boolean {
  return (
    left.name === right.name && left.description === right.description && left.addedAtNodeId === right.addedAtNodeId
  );
}

function held(item: Item, holderId: ParticipantId | undefined): Item {
  const { holderId: _old, ...thing } = item;
  return holderId === undefined ? thing : { ...thing, holderId };
}

type Passing = { readonly item: Item; readonly quantity: number; readonly holderId: ParticipantId | undefined };

/** Joins a like thing the receiver holds; else the whole item changes hands, or a part of it becomes one of its own. */
function passed(state: SessionState, { item, quantity, holderId }: Passing, context: Context) {
  const rest = quantity < item.quantity ? [{ ...item, quantity: item.quantity - quantity }] : [];
  const like = state.game.inventory.find(
    (other) => other.id !== item.id && other.holderId === holderId && isSameThing(other, item),
  );
  if (like !== undefined) {
    const joined = { ...like, quantity: like.quantity + quantity };
    return { put: [...rest, joined], remove: rest.length === 0 ? [item.id] : [] };
  }
  const moved = held({ ...item, id: rest.length === 0 ? item.id : context.newId(), quantity }, holderId);
  return { put: [...rest, moved], remove: [] };
}

export const giveDeciders: Deciders<'inventory:give'> = {
  'inventory:give': (state, { itemId, quantity, to }, context) => {
    const item = state.game.inventory.find(({ id }) => id === itemId);
    if (item === undefined) return refuse(refusal('NOT_FOUND', 'no such item'));
    const holderId = to === 'party' ? undefined : to;
    if (holderId !== undefined && participantById(state.roster, holderId) === undefined) {
      return refuse(refusal('NOT_FOUND', 'no such participant'));
    }
    if (!mayPass(context.actor, item)) return refuse(notAllowed('not-yours', 'somebody else holds that'));
    if (quantity > item.quantity) return refuse(notAllowed('too-many', 'there are not that many'));
    if (item.holderId === holderId) return decided([], { itemIds: [item.id] });
    const { put, remove } = passed(state, { item, quantity, holderId }, context);
    const giver = item.holderId === undefined ? undefined : participantById(state.roster, item.holderId);
    const onBehalfOf = context.actor.role === 'gm' && giver?.controlledBy === 'gm' ? giver.id : undefined;
    const nothing = { setVariables: {}, removeVariables: [], addFlags: [], removeFlags: [] };
    return decided(
      [
        {
          type: 'game:updated',
          putInventory: put,
          removeInventory: remove,
          ...nothing,
          ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        },
      ],
      { itemIds: put.map(({ id }) => id) },
    );
  },
};
