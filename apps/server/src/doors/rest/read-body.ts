import type { Result } from '@moothall/domain';
import {
  adventureBounds,
  adventureFileBounds,
  frameBounds,
  parseJson,
  type RouteName,
  routes,
  validate,
} from '@moothall/protocol';

const boundsOf = {
  ordinary: frameBounds,
  adventure: adventureBounds,
  'adventure-file': adventureFileBounds,
  // No JSON: such a body has a door of its own, and only tells here that it has no fields.
  picture: frameBounds,
} as const;

/** Bodies arrive as text, so that their bounds are checked before anything looks into them. */
export function readBody(name: RouteName, text: string): Result<unknown> {
  const route = routes[name];
  if (text.trim() === '') return validate(route.body, {});
  const json = parseJson(text, boundsOf[route.size]);
  return json.ok ? validate(route.body, json.value) : json;
}
