import { useEffect, useState } from 'react';

/** Calls back once, unless told before that nobody asks any more. The `load` of an image in a drawing cannot be relied on. */
export function whenDrawable(url: string, tell: (isDrawable: boolean, image: HTMLImageElement) => void): () => void {
  const image = new Image();
  let isAsked = true;
  const answer = (isDrawable: boolean) => isAsked && tell(isDrawable, image);
  image.src = url;
  image.decode().then(
    () => answer(true),
    () => answer(false),
  );
  return () => {
    isAsked = false;
  };
}

/** True once the picture has come and can be drawn at once; a missing one never is. */
export function useDrawable(url: string | undefined): boolean {
  const [drawable, setDrawable] = useState<HTMLImageElement | null>(null);
  const [of, setOf] = useState(url);
  if (of !== url) {
    setOf(url);
    setDrawable(null);
  }
  useEffect(() => {
    if (url === undefined) return undefined;
    return whenDrawable(url, (isDrawable, image) => setDrawable(isDrawable ? image : null));
  }, [url]);
  return drawable !== null && of === url;
}
