import { paintCells } from '../paint-cells.ts';
import { samplePictureIds } from '../sample-pictures.ts';

/** House on the left, cellar on the right: one sheet, because the stair joins them. */
export const maps = [
  {
    id: 'toll-house',
    name: 'The Toll-House and what is under it',
    pictureId: samplePictureIds['map-toll-house'],
    fog: true,
    ...paintCells({
      grid: 'square',
      rows: [
        '#######+############',
        '#....#...###.....###',
        '#....+...##.......##',
        '#....#.=.#.........#',
        '#+####+###.........#',
        '#....#...#.........#',
        '#....+...##.......##',
        '#....#...#####+#####',
        '#....#####.....#~~~#',
        '#....#.>.#.....#~~~#',
        '#....+...#..:..+.~~#',
        '##+#######.....#...#',
        '##########.>...#..!#',
        '####################',
      ],
      legend: {
        '#': 'wall',
        '.': 'floor',
        '+': 'door',
        '=': 'hearth',
        '>': 'stairs',
        ':': 'rubble',
        '~': 'deep water',
        '!': 'cliff',
      },
      features: {
        '2,11': 'The iron door, with a slot at the height of your heart',
        '3,8': 'A counter, a ledger, a pen',
        '2,2': 'A shelf of nine lanterns, eight of them lit',
        '7,0': 'The kitchen shutter, hanging by one hinge',
        '7,3': 'A cold hearth, swept very clean',
        '7,6': 'A made bed; boots beside it',
        '7,9': 'Steps down into rock',
        '11,12': 'The foot of the stair',
        '12,10': 'Crates, split by frost',
        '14,7': 'A door with a coat-hook on it',
        '14,3': 'Nine stools in a ring',
        '17,9': 'Black water, not frozen',
        '18,12': 'A crack in the floor, warm as breath',
      },
    }),
  },
] as const;
