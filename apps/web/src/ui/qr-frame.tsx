import styles from './qr-frame.module.css';

interface QrFrameProps {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

export function QrFrame({ src, alt, caption }: QrFrameProps) {
  return (
    <figure className={styles.frame}>
      <div className={styles.picture}>
        <img src={src} alt={alt} />
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
