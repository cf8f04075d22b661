import { useTranslation } from 'react-i18next';
import { Cross } from '../look/ornaments/cross.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import styles from './map-panel.module.css';
import type { ShownToken } from './shown-token.ts';
import type { MapDesk } from './use-map-desk.ts';

interface TokenProps {
  readonly desk: MapDesk;
  readonly shown: ShownToken;
}

export function TokenFacts({ shown }: { readonly shown: ShownToken }) {
  const { t } = useTranslation('map');
  const { token, at, isYours, isPending, isStaged } = shown;
  return (
    <>
      <span className={styles.tokenName}>{token.name}</span>
      <span className={styles.tokenFacts}>
        {t(`kind.${token.kind}`)} · {t('at', { at })}
        {token.hitPoints !== undefined && ` · ${t('hitPointsShort', { count: token.hitPoints })}`}
      </span>
      <span className={styles.tokenChips}>
        {isYours && <Chip tone="solid">{t('yours')}</Chip>}
        {token.hidden === true && <Chip>{t('isHidden')}</Chip>}
        {token.conditions.map((condition) => (
          <Chip key={condition} tone="warn">
            {condition}
          </Chip>
        ))}
        {isPending && <Chip>{t('onTheWay')}</Chip>}
        {isStaged && <Chip>{t('isStaged')}</Chip>}
      </span>
    </>
  );
}

/** The GM's buttons for one token; the same ones beside the map and in the list. */
export function TokenDeeds({ desk, shown }: TokenProps) {
  const { t } = useTranslation('map');
  const { id, name, hidden } = shown.token;
  const { commands, edit } = desk;
  if (!desk.isGm) return null;
  return (
    <div className={styles.deeds}>
      <Button aria-label={t('editToken', { name })} onClick={() => edit({ kind: 'change', id })}>
        {t('edit')}
      </Button>
      <Button onClick={() => void commands.change(id, { hidden: hidden !== true })}>
        {hidden === true ? t('show') : t('hide')}
      </Button>
      <ConfirmButton
        variant="danger"
        label={t('remove')}
        title={t('removeTitle', { name })}
        text={t('removeText')}
        confirmLabel={t('remove')}
        onConfirm={() => void commands.remove(id)}
      />
    </div>
  );
}

/** Who is selected on the map. */
export function TokenCard({ desk, shown }: TokenProps) {
  const { t } = useTranslation('map');
  return (
    <section className={styles.tokenCard} aria-label={shown.token.name}>
      <div className={styles.tokenText}>
        <TokenFacts shown={shown} />
      </div>
      <TokenDeeds desk={desk} shown={shown} />
      <Button variant="quiet" square aria-label={t('deselect')} onClick={() => desk.select(null)}>
        <Cross />
      </Button>
    </section>
  );
}
