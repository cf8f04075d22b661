import { VisuallyHidden } from './visually-hidden.tsx';

interface LiveRegionProps {
  /** The newest line; an empty text says nothing. */
  readonly text: string;
  readonly urgent?: boolean;
}

export function LiveRegion({ text, urgent }: LiveRegionProps) {
  return (
    <VisuallyHidden role={urgent === true ? 'alert' : 'status'} aria-live={urgent === true ? 'assertive' : 'polite'}>
      {text}
    </VisuallyHidden>
  );
}
