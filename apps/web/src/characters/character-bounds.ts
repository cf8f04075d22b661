/** What the server takes (contract 5), so that a field can say so before anything is sent. */
export const nameMax = 60;
export const classMax = 40;
export const levels = { min: 1, max: 30 } as const;
export const hitPoints = { min: -9_999, max: 99_999 } as const;
export const armorClasses = { min: -99, max: 999 } as const;
export const experiences = { min: 0, max: 1_000_000_000 } as const;
/** Longer texts than 16 KiB are refused wherever they stand (quality 3); in bytes, hence a little less in letters. */
export const textMax = 16_000;
