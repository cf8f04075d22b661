import { useTranslation } from 'react-i18next';
import { Warning } from '../../look/ornaments/warning.tsx';
import type { Session } from '../../shapes/session.ts';
import { TableSettingsForm } from '../../table/table-settings-form.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './lobby-actions.module.css';
import type { LobbyCommands } from './lobby-commands.ts';

interface LobbyActionsProps {
  readonly session: Session;
  readonly userId: string;
  readonly recommended: { readonly min: number; readonly max: number };
  readonly commands: LobbyCommands;
}

function GmActions({ session, recommended, commands }: Omit<LobbyActionsProps, 'userId'>) {
  const { t } = useTranslation();
  const seated = session.participants.filter((participant) => participant.status === 'seated').length;
  const enough = seated >= session.minPlayers;
  const unusual = seated < recommended.min || seated > recommended.max;
  return (
    <Card className={styles.actions}>
      {unusual && (
        <Banner tone="warn" icon={<Warning />} data-testid="party-size-warning">
          {t('lobby.partySize', { ...recommended, count: seated })}
        </Banner>
      )}
      {session.locked && <Banner>{t('lobby.locked')}</Banner>}
      <Button
        variant="primary"
        size="large"
        wide
        data-testid="start-game"
        disabled={!enough}
        onClick={commands.onStart}
      >
        {t('lobby.start')}
      </Button>
      {!enough && <p className={styles.note}>{t('lobby.needPlayers', { count: session.minPlayers })}</p>}
      <div className={styles.row}>
        <Dialog title={t('lobby.settings')} trigger={<Button>{t('lobby.settings')}</Button>}>
          <TableSettingsForm settings={session.settings} onChange={commands.onConfigure} />
        </Dialog>
        <Button onClick={() => commands.onLock(!session.locked)}>
          {session.locked ? t('lobby.unlock') : t('lobby.lock')}
        </Button>
        <Button onClick={commands.onRotateCode}>{t('lobby.rotate')}</Button>
        <ConfirmButton
          variant="danger"
          label={t('lobby.cancelSession')}
          title={t('lobby.cancelSession')}
          text={t('table.endText')}
          confirmLabel={t('lobby.cancelSession')}
          onConfirm={commands.onCancel}
        />
      </div>
    </Card>
  );
}

function PlayerActions(props: { readonly ready: boolean; readonly commands: LobbyCommands }) {
  const { t } = useTranslation();
  const { ready, commands } = props;
  return (
    <Card className={styles.actions}>
      <Button
        variant={ready ? 'plain' : 'primary'}
        size="large"
        wide
        data-testid="ready-toggle"
        aria-pressed={ready}
        onClick={() => commands.onReady(!ready)}
      >
        {ready ? t('lobby.unready') : t('lobby.readyToggle')}
      </Button>
      <p className={styles.note}>{t('lobby.startWaiting')}</p>
      <div className={styles.row}>
        <Button variant="quiet" data-testid="leave-session" onClick={commands.onLeave}>
          {t('lobby.leave')}
        </Button>
      </div>
    </Card>
  );
}

export function LobbyActions({ session, userId, recommended, commands }: LobbyActionsProps) {
  if (session.gm.id === userId) {
    return <GmActions session={session} recommended={recommended} commands={commands} />;
  }
  const own = session.participants.find((participant) => participant.user.id === userId);
  return own === undefined ? null : <PlayerActions ready={own.ready} commands={commands} />;
}
