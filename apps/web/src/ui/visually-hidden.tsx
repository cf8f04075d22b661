import { VisuallyHidden as Radix } from 'radix-ui';

export const VisuallyHidden = Radix.Root;
