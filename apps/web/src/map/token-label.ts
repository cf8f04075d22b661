import type { TFunction } from 'i18next';
import type { ShownToken } from './shown-token.ts';

/** A token in one sentence, for those who do not see it. */
export function tokenLabel(t: TFunction<'map'>, { token, at, isYours, isPending, isStaged }: ShownToken): string {
  const parts = [
    t('tokenAt', { name: token.name, kind: t(`kind.${token.kind}`), at }),
    isYours && t('yours'),
    token.hidden === true && t('isHidden'),
    token.hitPoints !== undefined && t('hitPointsShort', { count: token.hitPoints }),
    ...token.conditions,
    isPending && t('onTheWay'),
    isStaged && t('isStaged'),
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}
