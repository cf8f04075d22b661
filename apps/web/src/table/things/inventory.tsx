import { useTranslation } from 'react-i18next';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { useIsGm, useShown } from '../shown.tsx';
import { AddItem } from './add-item.tsx';
import { GiveItem, type Item } from './give-item.tsx';
import { RemoveItem } from './remove-item.tsx';

interface Holding {
  readonly key: string;
  readonly name: string;
  readonly items: readonly Item[];
}

/** What everybody holds together first, then seat by seat; whoever holds nothing is left out. */
function useHoldings(): readonly Holding[] {
  const { t } = useTranslation('play');
  const { session, table } = useShown();
  const { inventory } = table.game;
  const known: readonly string[] = session.participants.map(({ id }) => id);
  const shared = inventory.filter(({ holderId }) => holderId === undefined || !known.includes(holderId));
  const seats = session.participants.map(({ id, character }) => ({
    key: id as string,
    name: character.name,
    items: inventory.filter(({ holderId }) => holderId === id),
  }));
  return [{ key: 'party', name: t('things.party'), items: shared }, ...seats].filter(({ items }) => items.length > 0);
}

function ItemRow(props: { readonly item: Item }) {
  const { item } = props;
  const { you, session } = useShown();
  const { may } = useOrder();
  const isGm = you.role === 'gm';
  const isActive = session.status === 'active';
  const isYours = you.role === 'player' && (item.holderId === undefined || item.holderId === you.participantId);
  const mayPass = may && isActive && (isGm || isYours);
  return (
    <li className={panel.row}>
      <div className={panel.grow}>
        <span className={panel.name}>{item.name}</span>
        {item.quantity > 1 && <span className={panel.number}> × {item.quantity}</span>}
        {item.description !== undefined && <p className={panel.soft}>{item.description}</p>}
      </div>
      {mayPass && <GiveItem item={item} />}
      {may && isGm && <RemoveItem item={item} />}
    </li>
  );
}

/** Everything the party carries, and who has it. */
export function Inventory() {
  const { t } = useTranslation('play');
  const holdings = useHoldings();
  const isGm = useIsGm();
  const { may } = useOrder();
  return (
    <div className={panel.section}>
      {holdings.length === 0 && <p className={panel.soft}>{t('things.none')}</p>}
      {holdings.map(({ key, name, items }) => (
        <section key={key} aria-label={name}>
          <h3>{name}</h3>
          <ul className={panel.list}>
            {items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {isGm && may && (
        <p>
          <AddItem />
        </p>
      )}
    </div>
  );
}
