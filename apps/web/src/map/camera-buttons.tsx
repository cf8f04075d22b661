import { IconButton } from '../ui/icon-button.tsx';
import styles from './camera-buttons.module.css';
import type { CameraDriver } from './camera-driver.ts';
import { moveByKey } from './camera-keys.ts';
import { FitIcon } from './tool-icons.tsx';

interface CameraButtonsProps {
  readonly driver: CameraDriver;
  /** In the words of whoever shows the paper. */
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
}

/** What the keys do to the paper, for mouse and finger; in a corner of it. */
export function CameraButtons({ driver, zoomIn, zoomOut, fit }: CameraButtonsProps) {
  return (
    <div className={styles.camera}>
      <IconButton label={zoomIn} icon="+" onClick={() => moveByKey(driver, '+')} />
      <IconButton label={zoomOut} icon="−" onClick={() => moveByKey(driver, '-')} />
      <IconButton label={fit} icon={<FitIcon />} onClick={() => moveByKey(driver, '0')} />
    </div>
  );
}
