import type { Audience } from '../../vocabulary/audience.ts';
import type { ChatMessage, ChatSend } from '../../vocabulary/chat.ts';
import { isoTime } from '../../vocabulary/clock-text.ts';
import type { Context } from '../../vocabulary/context.ts';
import { type Deciders, decided } from '../../vocabulary/decision.ts';
import type { UserId } from '../../vocabulary/ids.ts';
import { notAllowed, type Refusal, refusal } from '../../vocabulary/refusal.ts';
import { ok, type Result, refuse } from '../../vocabulary/result.ts';
import { participantById } from '../../vocabulary/roster.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';

function speakerRefusal(state: SessionState, { kind, as, to }: ChatSend, { actor }: Context): Refusal | null {
  if (actor.role === 'gm') {
    return kind === 'announcement' && to !== undefined
      ? notAllowed('announcement-to-some', 'an announcement is for everybody')
      : null;
  }
  if (kind === 'announcement') return notAllowed('announcement', 'only the game master announces');
  if (actor.role === 'spectator') {
    // All spectators share one view, so nothing may be for one of them alone.
    if (to !== undefined) return notAllowed('spectator', 'spectators cannot whisper');
    return as === undefined ? null : notAllowed('spectator', 'spectators speak as themselves');
  }
  const own = actor.role === 'player' ? participantById(state.roster, actor.participantId)?.character.name : undefined;
  return as === undefined || as === own ? null : notAllowed('as', 'players speak as themselves or as their character');
}

/** Settled here and stored with the line: who joins or turns `gmReadsWhispers` on later learns nothing of it. */
function audienceOf(state: SessionState, to: ChatSend['to'], speaker: UserId): Result<Audience> {
  if (to === undefined) return ok('public');
  const people = new Set<UserId>([speaker]);
  if (state.settings.gmReadsWhispers) people.add(state.origin.gm.id);
  for (const target of to) {
    const listener = target === 'gm' ? state.origin.gm.id : participantById(state.roster, target)?.user.id;
    if (listener === undefined) return refuse(refusal('NOT_FOUND', 'no such participant to whisper to'));
    people.add(listener);
  }
  return ok([...people]);
}

export const chatDeciders: Deciders<'chat:send'> = {
  'chat:send': (state, payload, context) => {
    const { actor } = context;
    if (actor.role === 'server' || actor.role === 'outsider')
      return refuse(refusal('NOT_IN_SESSION', 'not in this session'));
    const wrong = speakerRefusal(state, payload, context);
    if (wrong !== null) return refuse(wrong);
    const audience = audienceOf(state, payload.to, actor.userId);
    if (!audience.ok) return audience;
    const message: ChatMessage = {
      id: context.newId(),
      at: isoTime(context.now),
      userId: actor.userId,
      ...(payload.as === undefined ? {} : { as: payload.as }),
      kind: payload.kind ?? 'say',
      text: payload.text,
      ...(payload.to === undefined ? {} : { to: [...new Set(payload.to)] }),
    };
    return decided([{ type: 'chat:posted', message, audience: audience.value }], { messageId: message.id });
  },
};
