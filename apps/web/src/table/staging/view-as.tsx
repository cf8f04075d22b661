import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AskProvider } from '../order.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { refusalWords } from '../refusal-words.ts';
import { type Shown, ShownProvider, seatName, useShown } from '../shown.tsx';
import { borrowedEyes } from './borrowed-eyes.ts';
import { DifferenceList } from './difference-list.tsx';
import styles from './view-as.module.css';
import { viewDifference } from './view-difference.ts';

type Moment = 'live' | 'staged';

/** Asked anew whenever the GM's own table has changed: what a player sees follows from it. */
function usePlayersTable(shown: Shown, participantId: string, moment: Moment) {
  const { session, table } = shown;
  const [seen, setSeen] = useState({ table, asked: 0 });
  if (seen.table !== table) setSeen({ table, asked: seen.asked + 1 });
  return useAsked({
    key: ['view-as', session.id, participantId, moment, seen.asked],
    ask: (client) =>
      client.call('readView', {
        params: { id: session.id },
        query: { as: participantId as never, staged: moment === 'staged' ? 'true' : 'false' },
      }),
    fresh: true,
  });
}

interface PreviewProps {
  readonly participantId: string;
  readonly moment: Moment;
  /** The player's own components, put together by the page. */
  readonly children: ReactNode;
}

function Preview({ participantId, moment, children }: PreviewProps) {
  const { i18n } = useTranslation('play');
  const shown = useShown();
  const live = usePlayersTable(shown, participantId, 'live');
  const staged = usePlayersTable(shown, participantId, 'staged');
  const error = live.error ?? staged.error;
  if (error !== undefined) return <RefusalNote text={refusalWords(i18n, error)} />;
  if (live.data === undefined || staged.data === undefined) return <Skeleton lines={7} />;
  const eyes = borrowedEyes(shown, participantId, (moment === 'live' ? live : staged).data?.table ?? live.data.table);
  if (eyes === null) return null;
  return (
    <>
      <aside className={styles.aside}>
        <DifferenceList differences={viewDifference(live.data.table, staged.data.table)} />
      </aside>
      <div className={styles.table} data-testid="player-game-view">
        <AskProvider ask={null}>
          <ShownProvider shown={eyes}>{children}</ShownProvider>
        </AskProvider>
      </div>
    </>
  );
}

function Choice(props: {
  readonly participantId: string;
  readonly onParticipant: (id: string) => void;
  readonly moment: Moment;
  readonly onMoment: (moment: Moment) => void;
}) {
  const { t } = useTranslation('play');
  const { session } = useShown();
  return (
    <div className={styles.choice}>
      <SelectField
        label={t('asSeen.whose')}
        value={props.participantId}
        onChange={(event) => props.onParticipant(event.target.value)}
        options={session.participants.map(({ id, character }) => ({ value: id, label: character.name }))}
      />
      <Segmented
        label={t('asSeen.when')}
        value={props.moment}
        options={[
          { value: 'live', label: t('asSeen.live') },
          { value: 'staged', label: t('asSeen.staged') },
        ]}
        onChange={props.onMoment}
      />
    </div>
  );
}

/** The table exactly as one player sees it, now or after publishing, in a frame that cannot be taken for the real one. */
export function ViewAs(props: { readonly children: ReactNode }) {
  const { t } = useTranslation('play');
  const shown = useShown();
  const [chosen, setChosen] = useState<string>();
  const [moment, setMoment] = useState<Moment>('staged');
  const seats = shown.session.participants;
  const participantId = seats.find(({ id }) => id === chosen)?.id ?? seats[0]?.id;
  if (participantId === undefined) return null;
  const title = t('asSeen.title', { name: seatName(shown, participantId) ?? '' });
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button data-testid="view-as">{t('asSeen.open')}</Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <div className={styles.veil} data-modal-open />
      </Dialog.Portal>
      <Dialog.Portal>
        <Dialog.Content className={styles.frame} aria-describedby={undefined}>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Choice participantId={participantId} onParticipant={setChosen} moment={moment} onMoment={setMoment} />
            <Dialog.Close asChild>
              <Button square aria-label={t('close')}>
                <Cross />
              </Button>
            </Dialog.Close>
          </header>
          <Preview participantId={participantId} moment={moment}>
            {props.children}
          </Preview>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
