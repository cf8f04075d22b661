import type { CallError, CampaignInvitation } from '@moothall/client';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../data/use-refusal.ts';
import { formatDate } from '../../i18n/format.ts';
import { Pennant } from '../../look/ornaments/pennant.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Leaders } from '../../ui/leaders.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import styles from './invitation.module.css';

export type Standing =
  | { readonly kind: 'stranger' }
  | { readonly kind: 'account' }
  | { readonly kind: 'guest'; readonly name: string }
  | { readonly kind: 'member' }
  /** A player whom this invitation makes a GM. */
  | { readonly kind: 'promoted' };

interface InvitationProps {
  readonly invitation: CampaignInvitation;
  readonly standing: Standing;
  readonly onJoin: () => void;
  readonly error: CallError | undefined;
  readonly busy: boolean;
}

function Preview({ invitation }: Pick<InvitationProps, 'invitation'>) {
  const { t, i18n } = useTranslation('campaigns');
  const { campaign, role, expiresAt } = invitation;
  usePageTitle(campaign.name);
  return (
    <Card framed className={styles.preview} data-testid="campaign-preview">
      <Pennant className={styles.picture} />
      <p className={styles.kicker}>{t('join.kicker')}</p>
      <h1>{campaign.name}</h1>
      {campaign.description !== '' && (
        <div className={styles.description}>
          <Markdown text={campaign.description} />
        </div>
      )}
      <Leaders
        rows={[
          { id: 'role', label: t('join.as'), value: role === 'gm' ? campaign.gmTitle : t('rolePlayer') },
          { id: 'led', label: t('join.led'), value: campaign.gmTitle },
          { id: 'members', label: t('members'), value: campaign.memberCount },
          { id: 'until', label: t('join.until'), value: formatDate(expiresAt, i18n.language) },
        ]}
      />
    </Card>
  );
}

/** To the door and back here. */
function Doors() {
  const { t } = useTranslation();
  const returnTo = useLocation({ select: ({ href }) => href });
  return (
    <div className={styles.doors}>
      <ButtonLink to="/sign-up" search={{ returnTo }} variant="primary" size="large" wide>
        {t('shell.signUp')}
      </ButtonLink>
      <ButtonLink to="/sign-in" search={{ returnTo }} wide>
        {t('shell.signIn')}
      </ButtonLink>
    </div>
  );
}

function JoinButton({ label, onJoin, busy }: Pick<InvitationProps, 'onJoin' | 'busy'> & { readonly label: string }) {
  return (
    <Button variant="primary" size="large" wide busy={busy} onClick={onJoin} data-testid="join-campaign">
      {label}
    </Button>
  );
}

function NextStep({ invitation, standing, onJoin, busy }: InvitationProps) {
  const { t } = useTranslation('campaigns');
  const { campaign, role } = invitation;
  switch (standing.kind) {
    case 'stranger':
      return (
        <>
          <p>{t('join.signInFirst')}</p>
          <Doors />
        </>
      );
    case 'guest':
      if (role === 'gm') {
        return (
          <>
            <Banner tone="warn">{t('join.guestsLead')}</Banner>
            <Doors />
          </>
        );
      }
      return (
        <>
          <p>{t('join.guestsPlay', { name: standing.name })}</p>
          <JoinButton label={t('join.join')} onJoin={onJoin} busy={busy} />
        </>
      );
    case 'account':
      return <JoinButton label={t('join.join')} onJoin={onJoin} busy={busy} />;
    case 'promoted':
      return (
        <>
          <p>{t('join.becomeGm', { title: campaign.gmTitle })}</p>
          <JoinButton label={t('join.accept')} onJoin={onJoin} busy={busy} />
        </>
      );
    case 'member':
      return (
        <>
          <Banner>{t('join.member')}</Banner>
          <ButtonLink to="/campaigns/$id" params={{ id: campaign.id }} variant="primary" size="large" wide>
            {t('join.toCampaign')}
          </ButtonLink>
        </>
      );
  }
}

/** What it is, then the one thing to do about it. */
export function Invitation(props: InvitationProps) {
  const { t } = useTranslation('campaigns');
  const refusal = useRefusal();
  const { error } = props;
  const isFull = error?.details?.reason === 'campaign-full';
  return (
    <div className={styles.flow}>
      <Preview invitation={props.invitation} />
      <div className={styles.step}>
        {error !== undefined && <Banner tone="bad">{isFull ? t('join.full') : refusal(error)}</Banner>}
        <NextStep {...props} />
      </div>
    </div>
  );
}
