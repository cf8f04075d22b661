import { useEffect, useMemo, useState } from 'react';
import type { CameraDriver, Detail, Sight } from '../../map/camera-driver.ts';
import { overlaps } from '../../map/chunks.ts';
import type { Box, Point } from '../../map/geometry.ts';
import { cardBox, type DrawnLink } from './link-path.ts';
import type { Scene } from './scene-graph.ts';

interface Drawn {
  readonly detail: Detail;
  readonly scenes: readonly Scene[];
  readonly links: readonly DrawnLink[];
}

function widened({ left, top, width, height }: Box, share: number): Box {
  const [dx, dy] = [width * share, height * share];
  return { left: left - dx, top: top - dy, width: width + 2 * dx, height: height + 2 * dy };
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

/** Drawn beyond the window on each side, so that a movement makes new cards only now and then. */
const ahead = 0.35;

/** Only what is in sight is in the page; from far away cards are shapes in one path and nothing needs to be made. */
export function useDrawn(
  driver: CameraDriver,
  scenes: readonly Scene[],
  places: ReadonlyMap<string, Point>,
  links: readonly DrawnLink[],
): Drawn {
  const [drawn, setDrawn] = useState<Sight>(() => driver.sight.get());
  useEffect(() => {
    const update = () => {
      const { box, detail } = driver.sight.get();
      setDrawn((old) => {
        const isMuch = old.box.width > box.width * (1 + 2 * ahead) * 2;
        if (old.detail === detail && !isMuch && isInside(box, old.box)) return old;
        return { box: widened(box, ahead), detail };
      });
    };
    update();
    return driver.sight.subscribe(update);
  }, [driver]);
  return useMemo(() => {
    const { box, detail } = drawn;
    if (detail === 'far') return { detail, scenes: [], links: [] };
    const isThere = ({ id }: Scene) => {
      const place = places.get(id);
      return place !== undefined && overlaps(cardBox(place), box);
    };
    return { detail, scenes: scenes.filter(isThere), links: links.filter((link) => overlaps(link.box, box)) };
  }, [drawn, scenes, places, links]);
}
