import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dots } from '../look/ornaments/dots.tsx';
import type { Participant } from '../shapes/participant.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose } from '../ui/dialog.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface Kick {
  readonly participantId: string;
  readonly reason?: string;
  readonly ban: boolean;
}

interface KickDialogProps {
  readonly participant: Participant;
  readonly onKick: (kick: Kick) => void;
}

/** The considered form, with a reason or for ever; the plain kick beside it acts at once. */
export function KickDialog({ participant, onKick }: KickDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [ban, setBan] = useState(false);
  const { name } = participant.user;
  const kick = () =>
    onKick({ participantId: participant.id, ban, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
  return (
    <Dialog
      title={t('lobby.kickTitle', { name })}
      description={t('lobby.kickText')}
      trigger={
        <Button variant="quiet" square aria-label={t('lobby.kickWith', { name })}>
          <Dots />
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>{t('ui.cancel')}</Button>
          </DialogClose>
          <DialogClose asChild>
            <Button variant="danger" onClick={kick}>
              {t('lobby.kickConfirm')}
            </Button>
          </DialogClose>
        </>
      }
    >
      <TextField label={t('lobby.kickReason')} value={reason} onChange={(event) => setReason(event.target.value)} />
      <SwitchField label={t('lobby.kickBan')} hint={t('lobby.kickBanHint')} checked={ban} onChange={setBan} />
    </Dialog>
  );
}
