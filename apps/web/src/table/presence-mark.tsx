import { useTranslation } from 'react-i18next';
import type { Participant } from '../shapes/participant.ts';
import { StatusMark } from '../ui/status-mark.tsx';

interface PresenceMarkProps {
  readonly participant: Pick<Participant, 'presence' | 'status'>;
  readonly markOnly?: boolean;
  /** Carries the fixed test ids; one such mark per person and page. */
  readonly traced?: boolean;
}

/**
 * `player-disconnected` is there for the whole absence and holds `player-reconnecting` for its first 30 seconds: outside
 * browser tests look for both.
 */
export function PresenceMark({ participant, markOnly, traced }: PresenceMarkProps) {
  const { t } = useTranslation();
  const only = markOnly ?? false;
  const testId = (id: string) => (traced === true ? { 'data-testid': id } : {});
  if (participant.status === 'left') {
    return <StatusMark shape="hollow" tone="mute" label={t('table.left')} markOnly={only} />;
  }
  if (participant.status === 'inactive' || participant.presence === 'disconnected') {
    const label = t(participant.status === 'inactive' ? 'table.inactive' : 'table.disconnected');
    return <StatusMark shape="crossed" tone="bad" label={label} markOnly={only} {...testId('player-disconnected')} />;
  }
  if (participant.presence === 'reconnecting') {
    const label = t('table.reconnecting');
    return (
      <span {...testId('player-disconnected')}>
        <StatusMark shape="dashed" tone="warn" label={label} markOnly={only} {...testId('player-reconnecting')} />
      </span>
    );
  }
  const idle = participant.presence === 'idle';
  return (
    <StatusMark
      shape={idle ? 'hollow' : 'full'}
      tone={idle ? 'mute' : 'good'}
      label={t(idle ? 'table.idle' : 'table.online')}
      markOnly={only}
      {...testId('player-connected')}
    />
  );
}
