import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './virtual-list.module.css';

interface VirtualListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** What stands in a row; the row itself is the button. */
  readonly show: (item: T) => ReactNode;
  readonly selectedKey: string | null;
  readonly onSelect: (key: string) => void;
}

/** As the style sheet has it; in rem, because readers choose the size of text. */
const rowRem = 3.25;
/** Rows outside the window that are there already when somebody scrolls. */
const spare = 6;

interface Window {
  readonly first: number;
  readonly end: number;
  readonly rowPx: number;
}

function useShownRows(count: number) {
  const box = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState<Window>({ first: 0, end: 30, rowPx: rowRem * 16 });
  const look = () => {
    const element = box.current;
    if (element === null) return;
    const rowPx = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const first = Math.max(0, Math.floor(element.scrollTop / rowPx) - spare);
    const end = Math.ceil((element.scrollTop + element.clientHeight) / rowPx) + spare;
    setShown((old) => (old.first === first && old.end === end && old.rowPx === rowPx ? old : { first, end, rowPx }));
  };
  useLayoutEffect(look, [count]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, shown, look };
}

/** Thousands of rows, of which only those in sight exist. One stop for Tab; arrows, Home and End move within. */
export function VirtualList<T>({ label, items, keyOf, show, selectedKey, onSelect }: VirtualListProps<T>) {
  const { box, shown, look } = useShownRows(items.length);
  const [focused, setFocused] = useState<number | null>(null);
  const selected = items.findIndex((item) => keyOf(item) === selectedKey);
  const stop = Math.min(items.length - 1, focused ?? Math.max(0, selected));
  const { first, end, rowPx } = shown;
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || selected < 0) return;
    const top = selected * rowPx;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowPx > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowPx - element.clientHeight;
  }, [selected, rowPx, box]);
  useLayoutEffect(() => {
    if (focused !== null) box.current?.querySelector<HTMLElement>(`[data-row="${focused}"]`)?.focus();
  }, [focused, box]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined || box.current === null) return;
    event.preventDefault();
    const index = Math.min(items.length - 1, Math.max(0, next));
    // The row must exist before it can be focused.
    box.current.scrollTop = Math.max(0, index * rowPx - box.current.clientHeight / 2);
    look();
    setFocused(index);
  };
  const rows = items.slice(first, end).map((item, offset) => ({ item, index: first + offset }));
  return (
    <ul ref={box} className={styles.list} aria-label={label} onScroll={look} onKeyDown={onKeyDown}>
      <li aria-hidden style={{ height: first * rowPx }} />
      {rows.map(({ item, index }) => (
        <li key={keyOf(item)} className={styles.row} aria-setsize={items.length} aria-posinset={index + 1}>
          <button
            type="button"
            data-row={index}
            className={styles.button}
            aria-current={keyOf(item) === selectedKey ? 'true' : undefined}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setFocused(index)}
            onBlur={() => setFocused(null)}
            onClick={() => onSelect(keyOf(item))}
          >
            {show(item)}
          </button>
        </li>
      ))}
      <li aria-hidden style={{ height: Math.max(0, items.length - end) * rowPx }} />
    </ul>
  );
}
