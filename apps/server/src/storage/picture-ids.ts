/** As the adventure's document writes them; inside a text the quotes would carry backslashes. */
const pictureIdField = /"pictureId":"([0-9a-f-]{36})"/g;

/** The pictures an adventure names, from the JSON of its document. */
export function pictureIdsIn(document: string): readonly string[] {
  return [...new Set([...document.matchAll(pictureIdField)].map(([, id]) => id ?? ''))];
}
