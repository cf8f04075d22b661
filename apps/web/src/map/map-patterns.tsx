import styles from './map-canvas.module.css';

/** Who knows a cell is told by the pattern over it, never by its shade alone. Ids are the page's: there is one map at a time. */
export function MapPatterns() {
  return (
    <defs>
      <pattern id="map-nobody" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.nobodyWash} width="6" height="6" />
        <path className={styles.hatch} d="M0 0v6" />
      </pattern>
      <pattern id="map-some" width="9" height="9" patternUnits="userSpaceOnUse">
        <rect className={styles.someWash} width="9" height="9" />
        <circle className={styles.stipple} cx="2.2" cy="2.2" r="1.15" />
        <circle className={styles.stipple} cx="6.7" cy="6.7" r="1.15" />
      </pattern>
      <pattern id="map-unknown" width="14" height="14" patternUnits="userSpaceOnUse">
        <path className={styles.blank} d="M7 5.5v3M5.5 7h3" />
      </pattern>
    </defs>
  );
}
