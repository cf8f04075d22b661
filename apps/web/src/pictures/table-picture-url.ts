type Size = 'small' | 'medium' | 'large';

/** A picture as a table shows it: whether one may see it is decided by what one sees there (PIC-10). */
export function tablePictureUrl(sessionId: string, pictureId: string, size: Size): string {
  return `/api/v1/uploads/${encodeURIComponent(pictureId)}?size=${size}&session=${sessionId}`;
}
