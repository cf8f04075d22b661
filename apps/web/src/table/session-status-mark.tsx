import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../shapes/session.ts';
import { StatusMark } from '../ui/status-mark.tsx';

const marks = {
  waiting: { shape: 'hollow', tone: 'mute', label: 'find.statusWaiting' },
  active: { shape: 'full', tone: 'good', label: 'find.statusActive' },
  paused: { shape: 'half', tone: 'warn', label: 'find.statusPaused' },
  completed: { shape: 'full', tone: 'mute', label: 'find.statusCompleted' },
  cancelled: { shape: 'crossed', tone: 'mute', label: 'find.statusCancelled' },
} as const;

export function SessionStatusMark(props: { readonly status: SessionStatus }) {
  const { t } = useTranslation();
  const { shape, tone, label } = marks[props.status];
  return <StatusMark shape={shape} tone={tone} label={t(label)} />;
}
