import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/skeleton.tsx';
import { faceUrl, pictureIdOf } from './face-url.ts';

/** Loaded apart: most who see a face do not change it just then. */
const PictureField = lazy(async () => ({ default: (await import('./picture-field.tsx')).PictureField }));

interface FaceFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly avatarUrl: string | null;
  readonly onChange: (avatarUrl: string | null) => void;
  /** Whether a picture is on its way. */
  readonly onBusy?: ((isBusy: boolean) => void) | undefined;
}

/** The picture of somebody: one of one's own (PIC-14). Only for accounts, guests cannot upload. */
export function FaceField({ avatarUrl, onChange, ...field }: FaceFieldProps) {
  return (
    <Suspense fallback={<Skeleton lines={3} />}>
      <PictureField
        {...field}
        square
        pictureId={pictureIdOf(avatarUrl)}
        onChange={(id) => onChange(id === undefined ? null : faceUrl(id))}
      />
    </Suspense>
  );
}
