import { gameDifference } from '../../vocabulary/game-view.ts';
import { each, type Projectors } from '../../vocabulary/projection.ts';

export const gameProjectors: Projectors<'game:updated'> = {
  'game:updated': (_event, { before, after }) =>
    each((viewer) => {
      const changed = gameDifference(before.game, after.game, viewer);
      return changed === null ? [] : [changed];
    }),
};
