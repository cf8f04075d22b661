/** The edge to the network: one text-frame connection. Another transport (or a simulated one) is another of these. */
export type TransportHandlers = {
  opened(): void;
  received(text: string): void;
  /** Once, however it ended; 1006 when it just broke. Never before `connect` returned. */
  closed(code: number): void;
};
export type TransportLink = {
  send(text: string): void;
  close(): void;
};
export type Transport = {
  connect(target: { readonly url: string; readonly protocol: string }, handlers: TransportHandlers): TransportLink;
};
