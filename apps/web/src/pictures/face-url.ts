const uploads = '/api/v1/uploads/';

/** As people and characters name their picture. */
export function faceUrl(pictureId: string): string {
  return uploads + pictureId;
}

export function pictureIdOf(avatarUrl: string | null): string | undefined {
  return avatarUrl?.startsWith(uploads) ? avatarUrl.slice(uploads.length) : undefined;
}

/** The same face as a table shows it: those who sat there may see it when it is nobody's any more (PIC-10). */
export function faceAt(sessionId: string, avatarUrl: string | null): string | null {
  return avatarUrl === null ? null : `${avatarUrl}?session=${sessionId}`;
}
