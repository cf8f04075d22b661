import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import panel from '../panel.module.css';
import { useShown } from '../shown.tsx';
import { Handouts } from './handouts.tsx';
import { Inventory } from './inventory.tsx';
import { TurnHistory } from './turn-history.tsx';
import { Variables } from './variables.tsx';
import { VisitedScenes } from './visited-scenes.tsx';

interface ChapterProps {
  readonly title: string;
  readonly count: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}

function Chapter({ title, count, open, children }: ChapterProps) {
  return (
    <details className={panel.fold} open={open ?? false}>
      <summary>
        {title} {count > 0 && <span className={panel.number}>({count})</span>}
      </summary>
      <div>{children}</div>
    </details>
  );
}

/** What the party carries, was handed, knows and has been through. */
export function JournalPanel() {
  const { t } = useTranslation('play');
  const { game, handouts, visitedNodes } = useShown().table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
    <section className={panel.panel} aria-label={t('journal.title')} tabIndex={0}>
      <Chapter title={t('journal.things')} count={game.inventory.length} open>
        <Inventory />
      </Chapter>
      <Chapter title={t('journal.handouts')} count={handouts.length} open={handouts.length > 0}>
        <Handouts />
      </Chapter>
      <Chapter title={t('journal.scenes')} count={visitedNodes.length} open>
        <VisitedScenes />
      </Chapter>
      <Chapter title={t('journal.known')} count={Object.keys(game.variables).length + game.flags.length}>
        <Variables />
      </Chapter>
      <Chapter title={t('journal.turns')} count={game.turnHistory.length}>
        <TurnHistory />
      </Chapter>
    </section>
  );
}
