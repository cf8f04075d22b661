import { type Account, createAccount } from './account.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Random, systemRandom } from './random.ts';
import { type Call, createRest } from './rest/call.ts';
import { type Fetch, systemFetch } from './rest/fetch.ts';
import type { SendFile } from './rest/send-file.ts';
import { memoryTokenStore, noTokenStore, type TokenStore } from './rest/token-store.ts';
import { createUploadPicture, type UploadPicture } from './rest/upload-picture.ts';
import { type LiveSession, OpenSession } from './session/live-session.ts';
import type { Transport } from './transports/transport.ts';
import { websocketTransport } from './transports/websocket.ts';

export type ClientOptions = {
  /** Absolute, e.g. `http://127.0.0.1:3000`; in a page `location.origin`. */
  readonly baseUrl: string;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly transport?: Transport;
  readonly tokenStore?: TokenStore;
  readonly sendFile?: SendFile;
};
export type Client = {
  readonly baseUrl: string;
  readonly account: Account;
  readonly call: Call;
  /** `POST /uploads`, which takes a file instead of a body. */
  readonly uploadPicture: UploadPicture;
  /** Connects at once. Close it when the page is left. */
  openSession(sessionId: string): LiveSession;
};

function defaultTokenStore(): TokenStore {
  return 'document' in globalThis ? noTokenStore() : memoryTokenStore();
}

export function createClient(options: ClientOptions): Client {
  const { baseUrl } = options;
  const clock = options.clock ?? systemClock();
  const random = options.random ?? systemRandom();
  const transport = options.transport ?? websocketTransport();
  const tokenStore = options.tokenStore ?? defaultTokenStore();
  const rest = createRest({ baseUrl, fetch: options.fetch ?? systemFetch(), tokenStore });
  return {
    baseUrl,
    account: createAccount(rest, tokenStore),
    call: rest.call,
    uploadPicture: createUploadPicture({ baseUrl, tokenStore }, options.sendFile),
    openSession: (sessionId) =>
      new OpenSession({
        sessionId,
        baseUrl,
        clock,
        random,
        transport,
        fetchTicket: () => rest.call('makeTicket', { params: { id: sessionId } }),
      }),
  };
}
