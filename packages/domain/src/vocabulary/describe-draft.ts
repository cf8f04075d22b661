import type { Command } from './command.ts';
import { nodeOf } from './node-entry.ts';
import { participantById } from './roster.ts';
import type { SessionState } from './session-state.ts';
import { mapOf, tokenById } from './sight.ts';
import type { StageableType } from './staging.ts';

type StageableCommand = Extract<Command, { readonly type: StageableType }>;

function mapName(state: SessionState, mapId: string): string {
  return mapOf(state, mapId)?.name ?? mapId;
}

function tokenName(state: SessionState, tokenId: string): string {
  return tokenById(state, tokenId)?.name ?? 'token';
}

function people(state: SessionState, to: 'all' | readonly string[]): string {
  if (to === 'all') return 'all';
  return to.map((id) => participantById(state.roster, id)?.character.name ?? id).join(', ');
}

function cells(keys: Extract<Command, { type: 'hex:reveal' }>['payload']['keys']): string {
  if (keys === 'all') return 'all cells';
  return Array.isArray(keys) ? `${keys.length} cells` : 'a rectangle';
}

function describeScene(state: SessionState, command: StageableCommand): string | null {
  switch (command.type) {
    case 'node:go':
      return `Go to "${nodeOf(state, command.payload.nodeId)?.title ?? command.payload.nodeId}"`;
    case 'node:choose': {
      const choices = nodeOf(state, state.currentNodeId)?.choices ?? [];
      return `Choose "${choices.find(({ id }) => id === command.payload.choiceId)?.text ?? command.payload.choiceId}"`;
    }
    case 'map:show':
      return command.payload.mapId === null
        ? 'Put the map away'
        : `Show map "${mapName(state, command.payload.mapId)}"`;
    case 'backdrop:show': {
      const { backdropId } = command.payload;
      const name = state.adventure.backdrops.find(({ id }) => id === backdropId)?.name;
      return backdropId === null ? 'Put the backdrop away' : `Show backdrop "${name ?? backdropId}"`;
    }
    case 'handout:show':
      return `Handout to ${people(state, command.payload.to)}`;
    case 'game:update':
      return `Game state: ${Object.keys(command.payload).join(', ')}`;
    case 'chat:send':
      return `Announce "${command.payload.text.slice(0, 80)}"`;
    case 'combat:start':
      return `Combat with ${command.payload.combatants.length} combatants`;
    default:
      return null;
  }
}

function describeOnMap(state: SessionState, command: StageableCommand): string {
  switch (command.type) {
    case 'hex:reveal':
    case 'hex:hide': {
      const { keys, mapId, to } = command.payload;
      const verb = command.type === 'hex:reveal' ? 'Reveal' : 'Hide';
      return `${verb} ${cells(keys)} of "${mapName(state, mapId)}" (${people(state, to)})`;
    }
    case 'hex:update':
      return `Change ${command.payload.changes.length} cells of "${mapName(state, command.payload.mapId)}"`;
    case 'token:create':
      return `Place "${command.payload.name}" at ${command.payload.at}`;
    case 'token:move':
      return `Move "${tokenName(state, command.payload.tokenId)}" to ${command.payload.to}`;
    case 'token:update':
      return `Change "${tokenName(state, command.payload.tokenId)}": ${Object.keys(command.payload.changes).join(', ')}`;
    case 'token:delete':
      return `Remove "${tokenName(state, command.payload.tokenId)}"`;
    default:
      return command.type;
  }
}

/** One line for the GM's list, in the words of the table as it will be when this draft is published. */
export function describeDraft(state: SessionState, command: StageableCommand): string {
  return describeScene(state, command) ?? describeOnMap(state, command);
}
