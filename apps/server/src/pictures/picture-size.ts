/** The sizes a picture is kept in, and the longest side of each in pixels (design of pictures). */
export const longestSides = { small: 160, medium: 640, large: 1_600, full: 4_096 } as const;
export type PictureSize = keyof typeof longestSides;
const pictureSizes: readonly PictureSize[] = ['small', 'medium', 'large', 'full'];

export type Dimensions = { readonly width: number; readonly height: number };

/** The size that is stored where this one is asked for: nothing is enlarged, so a small picture has only `full`. */
export function storedSize(asked: PictureSize, { width, height }: Dimensions): PictureSize {
  return Math.max(width, height) > longestSides[asked] ? asked : 'full';
}

/** Every size a picture of these dimensions is stored in. */
export function storedSizes(dimensions: Dimensions): readonly PictureSize[] {
  return pictureSizes.filter((size) => storedSize(size, dimensions) === size);
}
