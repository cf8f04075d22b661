import type { Edge } from './quick-notation.ts';
import type { Visibility } from './visibility.ts';

/** How the next dice fall: kept from roll to roll until it is changed. */
export interface TrayChoice {
  readonly modifier: number;
  readonly edge: Edge;
  readonly visibility: Visibility;
  readonly label: string;
  /** Whom the GM rolls for. */
  readonly as: string;
}

export const plainChoice: TrayChoice = { modifier: 0, edge: 'none', visibility: 'public', label: '', as: '' };
