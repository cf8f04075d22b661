import type { ViewEventOf } from '@moothall/client';
import { useTable } from '@moothall/react';
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

const nothing: readonly Action[] = [];

/**
 * What was done in one's name, told at the return. It comes with the very first frames, perhaps before this page is
 * there, so the session keeps it.
 */
export function ControlReturned() {
  const { t, i18n } = useTranslation('play');
  const { lastNotice } = useTable().snapshot;
  const [read, setRead] = useState(0);
  const isReturn = lastNotice?.kind === 'event' && lastNotice.event.type === 'participant:control-returned';
  const isNew = isReturn && lastNotice.sequence > read;
  const actions = isNew && 'actions' in lastNotice.event.payload ? lastNotice.event.payload.actions : nothing;
  const nameOf = ({ type }: Action) =>
    Object.hasOwn(kinds, type) ? t(kinds[type as keyof typeof kinds]) : t('returned.other');
  return (
    <Dialog
      title={t('returned.title')}
      description={t('returned.text', { count: actions.length })}
      open={actions.length > 0}
      onOpenChange={(open) => open || setRead(lastNotice?.sequence ?? 0)}
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
