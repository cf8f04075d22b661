import { createContext, type ReactNode, use, useEffect, useEffectEvent, useRef } from 'react';
import { actionsOf, keyOf, readKeys, type TableAction } from '../keys.ts';

/** Of several who do something at the same action the newest does it: they lie on top of each other. */
type Handlers = Map<TableAction, readonly (() => void)[]>;

const KeyContext = createContext<Handlers | null>(null);

const textFields = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';
/** What the space bar presses by itself. */
const pressable = 'a, button, summary, label, select, input, [role="switch"], [role="radio"], [role="tab"]';

function isEmpty(field: Element): boolean {
  return 'value' in field && field.value === '';
}

/**
 * Publishing with the usual keys works while one types, and undoing a draft while there is nothing of the text to undo;
 * everything else belongs to the text.
 */
function isMeant(action: TableAction, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  const field = target.closest(textFields);
  if (field === null) return action !== 'pause' || target.closest(pressable) === null;
  return action === 'publish' || ((action === 'undoDraft' || action === 'redoDraft') && isEmpty(field));
}

/** One ear for the whole table; what is on top of it, a dialog, keeps its keys to itself. */
export function KeyActions(props: { readonly children: ReactNode }) {
  const handlers = useRef<Handlers>(new Map());
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const key = event.defaultPrevented || event.repeat ? null : keyOf(event);
    if (key === null || document.querySelector('[data-modal-open]') !== null) return;
    for (const action of actionsOf(readKeys(window.localStorage), key)) {
      const handle = handlers.current.get(action as TableAction)?.at(-1);
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
    handlers.set(action, [...(handlers.get(action) ?? []), own]);
    return () => {
      const others = (handlers.get(action) ?? []).filter((handler) => handler !== own);
      handlers.set(action, others);
    };
  }, [handlers, action, isActive]);
}
