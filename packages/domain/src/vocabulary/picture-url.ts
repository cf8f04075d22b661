const uploads = '/api/v1/uploads/';

/** Where a picture of somebody's is served, to whom it may be. */
export function uploadUrl(uploadId: string): string {
  return `${uploads}${uploadId}`;
}

/** Where the picture of a map is served, to each as far as they know the map. The same text for everybody. */
export function mapPictureUrl(sessionId: string, mapId: string): string {
  return `/api/v1/sessions/${sessionId}/maps/${mapId}/picture`;
}

/** The picture such an address names; null for any other address. */
export function uploadIdOf(url: string): string | null {
  return url.startsWith(uploads) ? url.slice(uploads.length) : null;
}
