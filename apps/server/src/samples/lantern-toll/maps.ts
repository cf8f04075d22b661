import { paintCells } from '../paint-cells.ts';

export const maps = [
  {
    id: 'kestrel-pass',
    name: 'Kestrel Pass in Snow',
    fog: true,
    ...paintCells({
      grid: 'hex',
      rows: [
        'mmmmmmmmm',
        'mmmssmmmm',
        'mmstmsmmm',
        'mmsrsccmm',
        'mssrsscmm',
        'mssrrssmm',
        'ffssrsfmm',
        'fffsrrffm',
        'ffffsrfff',
      ],
      legend: { c: 'cliff', f: 'forest', m: 'mountain', r: 'road', s: 'snow', t: 'settlement' },
      features: {
        '5,8': 'The road up from the valley',
        '4,6': 'A cart, abandoned, its mule still in harness',
        '3,4': 'Cairn with a place for a lantern',
        '3,2': 'The toll-house: one chimney, no smoke',
        '6,4': 'A drop with no bottom to be seen',
      },
    }),
  },
  {
    id: 'toll-house',
    name: 'The Toll-House',
    fog: false,
    ...paintCells({
      grid: 'square',
      rows: [
        '##########',
        '#...#....#',
        '#...+....#',
        '#...#..=.#',
        '##+##....#',
        '#....+...#',
        '#.>..#...#',
        '####+#####',
      ],
      legend: { '#': 'wall', '.': 'floor', '+': 'door', '=': 'hearth', '>': 'stairs' },
      features: {
        '7,3': 'A cold hearth, swept very clean',
        '4,7': 'The front door, iron, with a coin slot',
        '2,6': 'Steps down into rock',
        '2,1': 'Shelves: nine lanterns, eight of them lit',
        '5,5': 'The toll-keeper’s counter',
      },
    }),
  },
] as const;
