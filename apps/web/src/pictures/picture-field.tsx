import { type DragEvent, use, useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../data/use-refusal.ts';
import { picturesMessagesOf } from '../i18n/pictures-messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Meter } from '../ui/meter.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { OwnUploads } from './own-uploads.tsx';
import styles from './picture-field.module.css';
import { ShownPicture } from './shown-picture.tsx';
import { usePictureUpload } from './use-picture-upload.ts';

interface PictureFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Shown as a face is, cut to a square. */
  readonly square?: boolean;
  readonly pictureId: string | undefined;
  readonly onChange: (pictureId: string | undefined) => void;
  /** Whether a picture is on its way: what it belongs to had better wait. */
  readonly onBusy?: ((isBusy: boolean) => void) | undefined;
  readonly 'data-at'?: string;
}

const taken = 'image/png,image/jpeg,image/webp';

function useProblem(upload: ReturnType<typeof usePictureUpload>): string | undefined {
  const { t } = useTranslation('pictures');
  const refusal = useRefusal();
  const { error } = upload;
  if (error === undefined) return undefined;
  if (error.code === 'UNSUPPORTED_MEDIA_TYPE') return t('wrongType');
  if (error.code === 'PAYLOAD_TOO_LARGE') return t('tooLarge');
  if (error.code === 'VALIDATION_FAILED') return t('unreadable');
  if (error.details?.reason === 'storage-full') return t('full');
  return refusal(error);
}

function Progress(props: { readonly share: number; readonly onGiveUp: () => void }) {
  const { t } = useTranslation('pictures');
  const { share, onGiveUp } = props;
  return (
    <div className={styles.progress}>
      <Meter label={share < 1 ? t('sending') : t('making')} value={Math.round(share * 100)} max={100} lowShare={-1} />
      <Button variant="quiet" onClick={onGiveUp}>
        {t('giveUp')}
      </Button>
    </div>
  );
}

/** Tells when a picture sets out and when it has come, or is given up by leaving. */
function useTellBusy(isBusy: boolean, onBusy: PictureFieldProps['onBusy']): void {
  const tell = useEffectEvent((busy: boolean) => onBusy?.(busy));
  useEffect(() => {
    if (!isBusy) return undefined;
    tell(true);
    return () => tell(false);
  }, [isBusy]);
}

/** One picture of one's own: chosen from the disk, dropped here, or taken from earlier ones. */
export function PictureField(props: PictureFieldProps) {
  const { label, hint, error, square, pictureId, onChange, onBusy, ...rest } = props;
  const { t, i18n } = useTranslation('pictures');
  use(picturesMessagesOf(i18n));
  const id = useId();
  const upload = usePictureUpload(onChange);
  useTellBusy(upload.share !== null, onBusy);
  const [isPicking, setPicking] = useState(false);
  const problem = useProblem(upload) ?? error;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void upload.send(file);
  };
  const pick = (chosen: string) => {
    setPicking(false);
    onChange(chosen);
  };
  return (
    <fieldset {...rest} className={styles.field} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <legend className={styles.label}>{label}</legend>
      <span id={`${id}-hint`} className={styles.hint}>
        {hint === undefined ? t('rule') : `${hint} ${t('rule')}`}
      </span>
      {pictureId !== undefined && (
        <ShownPicture pictureId={pictureId} size="medium" square={square} alt={t('chosen', { label })} />
      )}
      {upload.share !== null && <Progress share={upload.share} onGiveUp={upload.giveUp} />}
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.deeds}>
        <FileButton
          accept={taken}
          label={pictureId === undefined ? t('choose') : t('replace')}
          describedBy={`${id}-hint`}
          onFile={(file) => void upload.send(file)}
        />
        <Dialog open={isPicking} onOpenChange={setPicking} title={t('ownTitle')} trigger={<Button>{t('own')}</Button>}>
          {isPicking && <OwnUploads chosenId={pictureId} onChoose={pick} />}
        </Dialog>
        {pictureId !== undefined && (
          <Button variant="quiet" onClick={() => onChange(undefined)}>
            {t('remove')} <VisuallyHidden>{label}</VisuallyHidden>
          </Button>
        )}
      </div>
      <LiveRegion text={upload.share === null ? '' : t('sending')} />
    </fieldset>
  );
}
