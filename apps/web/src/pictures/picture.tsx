import { type ReactNode, useState } from 'react';

interface PictureProps {
  readonly url: string;
  /** Empty where the words beside it say the same. */
  readonly alt: string;
  readonly className?: string | undefined;
  /** In place of a picture that was deleted since; without it there is simply none. */
  readonly missing?: ReactNode;
}

/** Never the browser's torn paper. */
export function Picture({ url, alt, className, missing = null }: PictureProps) {
  const [lost, setLost] = useState<string>();
  if (lost === url) return missing;
  return <img className={className} src={url} alt={alt} onError={() => setLost(url)} />;
}
