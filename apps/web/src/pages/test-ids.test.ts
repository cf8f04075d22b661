import { describe, expect, it } from 'vitest';
import { dashboard, figures, lobby, playerView, render, statGrid, testIds } from './testing/sample-pages.tsx';

describe('fixed test ids', () => {
  it('the lobby of the GM', async () => {
    const ids = testIds(await render(lobby('gm')));
    const expected = ['session-lobby', 'join-code', 'join-url', 'player-anna', 'kick-anna', 'start-game'];
    expect(ids).toEqual(expect.arrayContaining([...expected, 'party-size-warning', 'chat-input', 'chat-log']));
  });

  it('the lobby of a player has readiness and leaving, not the GM’s tools', async () => {
    const ids = testIds(await render(lobby('anna')));
    expect(ids).toEqual(expect.arrayContaining(['ready-toggle', 'leave-session']));
    expect(ids).not.toEqual(expect.arrayContaining(['start-game']));
  });

  it('join-code holds the bare code', async () => {
    expect(await render(lobby('gm'))).toMatch(/data-testid="join-code"[^>]*>K7X9M2</);
  });

  it('seer-dashboard wraps gm-dashboard', async () => {
    const html = await render(dashboard({}));
    expect(html).toContain('<div data-testid="seer-dashboard"><div data-testid="gm-dashboard">');
    const expected = ['node-title', 'choice-go', 'pause-session', 'end-session', 'absence-prompt', 'connection-banner'];
    expect(testIds(html)).toEqual(expect.arrayContaining([...expected, 'dice-log', 'roll-r', 'kick-ben', 'join-code']));
    const staging = ['broadcast-mode', 'staged-list', 'staged-undo-d', 'publish', 'view-as', 'take-control-seat-cleo'];
    expect(testIds(html)).toEqual(expect.arrayContaining(staging));
  });

  it('a paused table shows who, why and resume', async () => {
    const html = await render(dashboard({ status: 'paused', pausedBy: 'gm', pauseMessage: 'Tea' }));
    expect(testIds(html)).toEqual(expect.arrayContaining(['paused-curtain', 'resume-session']));
    expect(html).toContain('Tea');
  });

  it('player-disconnected contains player-reconnecting; a connected player has player-connected', async () => {
    const html = await render(playerView());
    expect(html).toMatch(/data-testid="player-disconnected"[^>]*><span[^>]*data-testid="player-reconnecting"/);
    const ids = testIds(html);
    expect(ids).toEqual(expect.arrayContaining(['player-game-view', 'gm-preparing', 'leave-session']));
    expect(ids.filter((id) => id.startsWith('player-'))).toEqual([
      'player-game-view',
      'player-anna',
      'player-connected',
      'player-ben',
      'player-disconnected',
      'player-reconnecting',
    ]);
  });

  it('the summary names each fixed figure', async () => {
    const ids = testIds(await render(statGrid()));
    expect(ids).toEqual(Object.keys(figures).map((name) => `stat-${name}`));
  });
});
