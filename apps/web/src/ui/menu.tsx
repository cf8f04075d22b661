import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly danger?: boolean;
  readonly testId?: string;
  readonly onSelect: () => void;
}

interface MenuProps {
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
}

/** Not modal: Radix's modal menu would inject a style element to lock scrolling. */
export function Menu({ trigger, items }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={6} collisionPadding={8}>
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.id}
              className={classNames(styles.item, item.danger && styles.danger)}
              data-testid={item.testId}
              onSelect={item.onSelect}
            >
              {item.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
