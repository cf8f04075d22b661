import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NewCharacter, OwnCharacter } from '../../shapes/character.ts';
import type { Preview } from '../../shapes/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ChooseCharacter } from './choose-character.tsx';
import { type Guest, GuestForm } from './guest-form.tsx';
import styles from './join.module.css';
import { PreviewCard } from './preview-card.tsx';

interface JoinFlowProps {
  /** Missing while it is fetched. */
  readonly preview: Preview | undefined;
  /** Why nobody new may sit down, in the reader's words. */
  readonly refusal?: string | undefined;
  readonly signedIn: boolean;
  readonly isGuest: boolean;
  readonly characters: readonly OwnCharacter[] | undefined;
  readonly samples: readonly NewCharacter[];
  /** Has a place here already: the way back to it. */
  readonly onReturn?: (() => void) | undefined;
  readonly onGuest: (guest: Guest) => void;
  readonly onJoin: (characterId: string) => void;
  readonly onCreateAndJoin: (character: NewCharacter) => void;
  readonly onWatch?: (() => void) | undefined;
  /** What the server said about the last attempt. */
  readonly error?: string | undefined;
  readonly busy?: boolean;
}

function NextStep(props: JoinFlowProps) {
  const { t } = useTranslation();
  if (props.onReturn !== undefined) {
    return (
      <Card title={t('join.hasPlace')}>
        {props.error !== undefined && <Banner tone="bad">{props.error}</Banner>}
        <Button
          variant="primary"
          size="large"
          wide
          data-testid="join-session"
          busy={props.busy ?? false}
          onClick={props.onReturn}
        >
          {t('join.toTable')}
        </Button>
      </Card>
    );
  }
  if (props.refusal !== undefined) {
    return (
      <Banner tone="warn" actions={<Link to="/join">{t('join.anotherCode')}</Link>}>
        <strong>{t('join.cannotJoin')}.</strong> {props.refusal}
      </Banner>
    );
  }
  if (!props.signedIn) {
    return <GuestForm onGuest={props.onGuest} samples={props.samples} error={props.error} busy={props.busy ?? false} />;
  }
  if (props.characters === undefined) return <Skeleton />;
  return (
    <>
      {props.error !== undefined && <Banner tone="bad">{props.error}</Banner>}
      <ChooseCharacter
        characters={props.characters}
        samples={props.samples}
        onJoin={props.onJoin}
        onCreateAndJoin={props.onCreateAndJoin}
        onWatch={props.onWatch}
        isGuest={props.isGuest}
        busy={props.busy ?? false}
      />
    </>
  );
}

/** From a code or an invitation to a seat: what it is, then as whom. */
export function JoinFlow(props: JoinFlowProps) {
  if (props.preview === undefined) return <Skeleton lines={7} />;
  return (
    <div className={styles.flow}>
      <PreviewCard preview={props.preview} />
      <div className={styles.step}>
        <NextStep {...props} />
      </div>
    </div>
  );
}
