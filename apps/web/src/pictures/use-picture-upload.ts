import type { CallError } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** Own uploads in the memory of questions. */
export const uploadsKey = ['uploads'] as const;

interface PictureUpload {
  /** 0 to 1 while it travels; null when nothing does. At 1 the server is still at work on it. */
  readonly share: number | null;
  readonly error: CallError | undefined;
  readonly send: (file: File) => Promise<void>;
  readonly giveUp: () => void;
}

/** One file at a time; choosing another one gives the first one up. */
export function usePictureUpload(onDone: (pictureId: string) => void): PictureUpload {
  const client = useClient();
  const queries = useQueryClient();
  const [state, setState] = useState<Pick<PictureUpload, 'share' | 'error'>>({ share: null, error: undefined });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const send = async (file: File) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    setState({ share: 0, error: undefined });
    const onProgress = (share: number) => {
      if (current.current === controller) setState({ share, error: undefined });
    };
    const answer = await client.uploadPicture(file, { onProgress, signal: controller.signal });
    if (current.current !== controller) return;
    current.current = null;
    setState({ share: null, error: answer.ok ? undefined : answer.error });
    if (!answer.ok) return;
    void queries.invalidateQueries({ queryKey: uploadsKey });
    onDone(answer.data.upload.id);
  };
  const giveUp = () => {
    current.current?.abort();
    current.current = null;
    setState({ share: null, error: undefined });
  };
  return { ...state, send, giveUp };
}
