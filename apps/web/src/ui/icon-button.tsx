import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label' | 'square'> & {
  readonly label: string;
  readonly icon: ReactNode;
};

export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <Button {...rest} square aria-label={label}>
        {icon}
      </Button>
    </Tooltip>
  );
}
