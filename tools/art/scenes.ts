import { eelHounds, wennasHut } from './scenes/marsh.ts';
import { isolde, linnet, quill } from './scenes/portraits-in-cloth.ts';
import { anselm, berrin, dagna } from './scenes/portraits-in-iron.ts';
import { belfry, drownedNave, sisters } from './scenes/priory.ts';
import { ironDoor, keeper, snowRoad } from './scenes/toll.ts';
import { lauds, lowWater } from './scenes/tower.ts';
import { ossingGreen, tarrantsMill } from './scenes/village.ts';
import type { Scene } from './view.ts';

export const scenes: readonly Scene[] = [
  ossingGreen,
  tarrantsMill,
  eelHounds,
  wennasHut,
  lowWater,
  drownedNave,
  sisters,
  belfry,
  lauds,
  snowRoad,
  ironDoor,
  keeper,
  berrin,
  isolde,
  anselm,
  quill,
  dagna,
  linnet,
];
