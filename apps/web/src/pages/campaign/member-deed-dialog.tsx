import type { CallError, CampaignMember } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { isLastGm, type ShownCampaign } from './shown-campaign.ts';

export interface MemberDeed {
  readonly kind: 'promote' | 'demote' | 'remove' | 'leave';
  readonly member: CampaignMember;
}

interface MemberDeedDialogProps {
  readonly shown: ShownCampaign;
  readonly deed: MemberDeed;
  readonly onClose: () => void;
}

/** What is asked before it is done. */
function useWords({ campaign, userId }: ShownCampaign, { kind, member }: MemberDeed) {
  const { t } = useTranslation('campaigns');
  const { name } = member;
  const title = campaign.gmTitle;
  switch (kind) {
    case 'promote':
      return {
        title: t('member.makeGmTitle', { name, title }),
        text: t('member.makeGmText'),
        confirm: t('member.makeGmConfirm', { title }),
      };
    case 'demote':
      return member.userId === userId
        ? {
            title: t('member.stepDownTitle'),
            text: t('member.stepDownText', { title }),
            confirm: t('member.stepDown'),
          }
        : {
            title: t('member.demoteTitle', { name }),
            text: t('member.demoteText'),
            confirm: t('member.makePlayer'),
          };
    case 'remove':
      return {
        title: t('member.removeTitle', { name }),
        text: t('member.removeText'),
        confirm: t('member.removeConfirm'),
      };
    case 'leave':
      return {
        title: t('member.leaveTitle'),
        text: `${t('member.leaveText')} ${member.role === 'gm' ? t('member.leaveGm') : ''}`.trim(),
        confirm: t('member.leaveConfirm'),
      };
  }
}

function useMemberRefusal(gmTitle: string): (error: CallError | undefined) => string | undefined {
  const { t } = useTranslation('campaigns');
  const refusal = useRefusal();
  return (error) => {
    if (error?.details?.reason === 'last-gm') return t('member.lastGm', { title: gmTitle });
    return error?.code === 'GUESTS_NOT_ALLOWED' ? t('member.noGuests') : refusal(error);
  };
}

/** Does it, says so, and resolves to whether it was done. */
function useDoing({ campaign, again }: ShownCampaign, { kind, member }: MemberDeed) {
  const { t } = useTranslation('campaigns');
  const client = useClient();
  const navigate = useNavigate();
  const toast = useToast();
  const deed = useDeed();
  const params = { id: campaign.id, userId: member.userId };
  const changeRole = async (role: 'gm' | 'player') => {
    const done = await deed.run(() => client.call('changeMember', { params, body: { role } }));
    const called = role === 'gm' ? campaign.gmTitle : t('rolePlayer');
    if (done !== undefined) toast({ title: t('member.changed', { name: member.name, role: called }) });
    return done !== undefined;
  };
  const remove = async () => {
    const done = await deed.run(() => client.call('removeMember', { params }));
    if (done === undefined) return false;
    const said = kind === 'leave' ? t('member.left', { name: campaign.name }) : t('member.removed', member);
    toast({ title: said });
    if (kind === 'leave') await navigate({ to: '/campaigns', replace: true });
    return true;
  };
  const run = async () => {
    const done = await (kind === 'promote' ? changeRole('gm') : kind === 'demote' ? changeRole('player') : remove());
    if (kind !== 'leave') again();
    return done;
  };
  return { ...deed, run };
}

export function MemberDeedDialog({ shown, deed: asked, onClose }: MemberDeedDialogProps) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  const words = useWords(shown, asked);
  const doing = useDoing(shown, asked);
  const refusal = useMemberRefusal(shown.campaign.gmTitle);
  const isBarred = asked.kind !== 'promote' && isLastGm(shown.campaign, asked.member.userId);
  const confirm = async () => {
    if (await doing.run()) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.title}
      description={isBarred ? t('member.lastGm', { title: shown.campaign.gmTitle }) : words.text}
      actions={
        <>
          <DialogClose asChild>
            <Button>{common(isBarred ? 'ui.close' : 'ui.cancel')}</Button>
          </DialogClose>
          {!isBarred && (
            <Button
              variant={asked.kind === 'promote' ? 'primary' : 'danger'}
              busy={doing.busy}
              onClick={() => void confirm()}
            >
              {words.confirm}
            </Button>
          )}
        </>
      }
    >
      {doing.error !== undefined && <Banner tone="bad">{refusal(doing.error)}</Banner>}
    </Dialog>
  );
}
