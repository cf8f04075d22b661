export type PictureSize = 'small' | 'medium' | 'large' | 'full';

/** Only our own uploads are ever shown: an address of somewhere else cannot be put here. */
export function pictureUrl(pictureId: string, size: PictureSize): string {
  return `/api/v1/uploads/${encodeURIComponent(pictureId)}?size=${size}`;
}
