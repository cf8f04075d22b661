import type { CampaignCard } from '@moothall/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Candle } from '../../look/ornaments/candle.tsx';
import type { OwnCharacter } from '../../shapes/character.ts';
import type { SessionListing } from '../../shapes/session.ts';
import { CharacterTile } from '../../table/character-tile.tsx';
import { SessionStatusMark } from '../../table/session-status-mark.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { LiveMark } from '../campaigns/live-mark.tsx';
import { LiveSessionCard } from './live-session-card.tsx';
import styles from './signed-in.module.css';

interface SignedInProps {
  readonly name: string;
  readonly userId: string;
  readonly sessions: readonly SessionListing[];
  /** Those that have ended, newest first. */
  readonly past: readonly SessionListing[];
  readonly campaigns: readonly CampaignCard[];
  readonly characters: readonly OwnCharacter[];
}

function Past(props: { readonly sessions: readonly SessionListing[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('home.past')}>
      {props.sessions.length === 0 && <p>{t('home.noPast')}</p>}
      <ul className={styles.rows}>
        {props.sessions.map((session) => (
          <li key={session.id} className={styles.row}>
            <Link to="/sessions/$id/summary" params={{ id: session.id }} className={styles.name}>
              {session.adventure.title}
            </Link>
            <span className={styles.detail}>
              <SessionStatusMark status={session.status} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Campaigns(props: { readonly campaigns: readonly CampaignCard[] }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('campaigns');
  return (
    <Card title={t('home.campaigns')} aside={<Link to="/campaigns">{own('all')}</Link>}>
      {props.campaigns.length === 0 && <p>{t('home.noCampaigns')}</p>}
      <ul className={styles.rows}>
        {props.campaigns.map(({ id, name, role, gmTitle, memberCount, liveSession }) => (
          <li key={id} className={styles.row}>
            <Link to="/campaigns/$id" params={{ id }} className={styles.name}>
              {name}
            </Link>
            <span className={styles.detail}>
              {role === 'gm' ? gmTitle : own('rolePlayer')} · {t('home.members', { count: memberCount })}
            </span>
            <LiveMark live={liveSession} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Characters(props: { readonly characters: readonly OwnCharacter[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('home.characters')} aside={<Link to="/characters">{t('home.newCharacter')}</Link>}>
      {props.characters.length === 0 && <p>{t('home.noCharacters')}</p>}
      <ul className={styles.rows}>
        {props.characters.map((character) => (
          <li key={character.id}>
            <Link to="/characters/$id" params={{ id: character.id }} className={styles.character}>
              <CharacterTile character={character} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function SignedIn({ name, userId, sessions, past, campaigns, characters }: SignedInProps) {
  const { t } = useTranslation();
  const doors = (
    <>
      <ButtonLink to="/sessions/new" variant="primary">
        {t('home.openTable')}
      </ButtonLink>
      <ButtonLink to="/sessions">{t('home.findTable')}</ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader title={t('home.welcome', { name })} actions={sessions.length > 0 ? doors : undefined} />
      <section className={styles.live} aria-label={t('home.continueTitle')}>
        {sessions.length === 0 ? (
          <EmptyState picture={<Candle />} text={t('home.noLive')} actions={doors} />
        ) : (
          sessions.map((session) => <LiveSessionCard key={session.id} session={session} userId={userId} />)
        )}
      </section>
      <div className={styles.shelves}>
        <Campaigns campaigns={campaigns} />
        <Characters characters={characters} />
        <Past sessions={past} />
      </div>
    </>
  );
}
