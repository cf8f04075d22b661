import { createContext, type ReactNode, use, useEffect, useEffectEvent, useRef } from 'react';
import { actionsOf, keyOf, readKeys, type TableAction } from '../keys.ts';

type Handlers = Map<TableAction, () => void>;

const KeyContext = createContext<Handlers | null>(null);

const fields = 'input, textarea, select, [contenteditable="true"]';
/** What the space bar presses by itself. */
const pressable = 'a, button, summary, label, [role="switch"], [role="radio"], [role="tab"], [role="menuitem"]';

/** Saving with the usual keys works while one types; everything else belongs to the text. */
function isMeant(action: TableAction, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest(fields) !== null) return action === 'publish';
  return action !== 'pause' || target.closest(pressable) === null;
}

/** One ear for the whole table; what is on top of it, a dialog, keeps its keys to itself. */
export function KeyActions(props: { readonly children: ReactNode }) {
  const handlers = useRef<Handlers>(new Map());
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const key = event.defaultPrevented || event.repeat ? null : keyOf(event);
    if (key === null || document.querySelector('[data-modal-open]') !== null) return;
    for (const action of actionsOf(readKeys(window.localStorage), key)) {
      const handle = handlers.current.get(action as TableAction);
      if (handle === undefined || !isMeant(action as TableAction, event.target)) continue;
      event.preventDefault();
      handle();
      return;
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return <KeyContext value={handlers.current}>{props.children}</KeyContext>;
}

/** Does this at the action's keys while it is mounted; nothing while there is nothing to do. */
export function useKeyAction(action: TableAction, handle: (() => void) | undefined): void {
  const handlers = use(KeyContext);
  const run = useEffectEvent(() => handle?.());
  const isActive = handle !== undefined;
  useEffect(() => {
    if (handlers === null || !isActive) return;
    const own = () => run();
    handlers.set(action, own);
    return () => {
      if (handlers.get(action) === own) handlers.delete(action);
    };
  }, [handlers, action, isActive]);
}
