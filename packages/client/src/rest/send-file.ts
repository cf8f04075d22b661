import type { FetchAnswer } from './fetch.ts';

/** A picture as it is: its type is what the browser says, its bytes are judged by the server. */
export type SendFileInit = {
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Blob;
  /** Parts of one, as they leave. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};
export type SendFile = (url: string, init: SendFileInit) => Promise<FetchAnswer>;

/** The part of a browser's `XMLHttpRequest` that is used. */
type FileRequest = {
  readonly status: number;
  readonly responseText: string;
  readonly upload: { onprogress: ((progress: { readonly loaded: number; readonly total: number }) => void) | null };
  onload: (() => void) | null;
  onerror: (() => void) | null;
  onabort: (() => void) | null;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  getResponseHeader(name: string): string | null;
  send(body: Blob): void;
  abort(): void;
};
type FileRequestConstructor = new () => FileRequest;

/** Only this old way of asking tells how much has left. */
function sendByRequest(Request: FileRequestConstructor): SendFile {
  return (url, { headers, file, onProgress, signal }) =>
    new Promise((resolve, reject) => {
      const request = new Request();
      request.open('POST', url);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total);
      request.onload = () =>
        resolve({
          status: request.status,
          headers: { get: (name) => request.getResponseHeader(name) },
          text: async () => request.responseText,
        });
      request.onerror = () => reject(new Error('no connection'));
      request.onabort = () => reject(new Error('given up'));
      signal?.addEventListener('abort', () => request.abort(), { once: true });
      request.send(file);
    });
}

function sendByFetch(url: string, { headers, file, signal }: SendFileInit): Promise<FetchAnswer> {
  return fetch(url, { method: 'POST', headers, body: file, ...(signal === undefined ? {} : { signal }) });
}

export function systemSendFile(): SendFile {
  const { XMLHttpRequest } = globalThis as { readonly XMLHttpRequest?: FileRequestConstructor };
  return XMLHttpRequest === undefined ? sendByFetch : sendByRequest(XMLHttpRequest);
}
