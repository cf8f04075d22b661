import type { ViewEventOf } from '@moothall/client';
import { useTableEvents } from '@moothall/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import { Dialog } from '../../ui/dialog.tsx';
import panel from '../panel.module.css';

type Action = ViewEventOf<'participant:control-returned'>['payload']['actions'][number];

const kinds = {
  'dice:roll': 'returned.roll',
  'character:update': 'returned.character',
  'token:move': 'returned.move',
  'inventory:give': 'returned.give',
  'chat:send': 'returned.say',
} as const;

/** What was done in one's name, told at the return even when it happened while nobody looked. */
export function ControlReturned() {
  const { t, i18n } = useTranslation('play');
  const [actions, setActions] = useState<readonly Action[]>([]);
  useTableEvents((event) => {
    if (event.type === 'participant:control-returned') setActions(event.payload.actions);
  });
  const nameOf = ({ type }: Action) =>
    Object.hasOwn(kinds, type) ? t(kinds[type as keyof typeof kinds]) : t('returned.other');
  return (
    <Dialog
      title={t('returned.title')}
      description={t('returned.text', { count: actions.length })}
      open={actions.length > 0}
      onOpenChange={(open) => open || setActions([])}
    >
      <ol className={panel.list}>
        {actions.map((action, place) => (
          <li key={place} className={panel.row}>
            <time className={panel.number} dateTime={action.at}>
              {formatTime(action.at, i18n.language)}
            </time>
            <span className={panel.grow}>
              {nameOf(action)}: {action.description}
            </span>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
