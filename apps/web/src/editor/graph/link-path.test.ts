import { expect, it } from 'vitest';
import { drawLinks } from './link-path.ts';
import type { Link, Scene } from './scene-graph.ts';

function linkTo(toId: string): Link {
  const flags = { requiredFlags: [], forbiddenFlags: [] };
  return { id: `hub/${toId}`, choiceId: toId, fromId: 'hub', toId, text: 'Go', isBroken: false, ...flags };
}

it('GRAPH-8 lines leave a card in the order of the scenes they lead to, however the choices are written', () => {
  const places = new Map([
    ['hub', { x: 0, y: 0 }],
    ['left', { x: -300, y: 200 }],
    ['below', { x: 0, y: 200 }],
    ['right', { x: 300, y: 200 }],
  ]);
  const links = ['right', 'left', 'below'].map(linkTo);
  const hub: Scene = { id: 'hub', title: 'H', type: 'story', isStart: true, ending: null, flags: 0, faults: [], links };
  const drawn = drawLinks([hub], places);
  expect(drawn.map(({ link }) => link)).toEqual(links);
  const byStart = [...drawn].sort((one, other) => one.curve[0].x - other.curve[0].x);
  expect(byStart.map(({ link }) => link.toId)).toEqual(['left', 'below', 'right']);
});
