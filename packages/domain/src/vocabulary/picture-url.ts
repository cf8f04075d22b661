const uploads = '/api/v1/uploads/';

/** Where a picture of somebody's is served, to whom it may be. */
export function uploadUrl(uploadId: string): string {
  return `${uploads}${uploadId}`;
}

/** The picture such an address names; null for any other address. */
export function uploadIdOf(url: string): string | null {
  return url.startsWith(uploads) ? url.slice(uploads.length) : null;
}
