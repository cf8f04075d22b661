import styles from './map-canvas.module.css';
import type { Tone } from './terrain.ts';

const classes: Readonly<Record<Tone, string | undefined>> = {
  paper: styles.paperTone,
  green: styles.green,
  wood: styles.wood,
  height: styles.height,
  water: styles.water,
  deep: styles.deep,
  wet: styles.wet,
  sand: styles.sand,
  snow: styles.snow,
  built: styles.built,
  stone: styles.stone,
  floor: styles.floor,
  ember: styles.ember,
};

export function toneClass(tone: Tone): string | undefined {
  return classes[tone];
}
