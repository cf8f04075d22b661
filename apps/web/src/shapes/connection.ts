/** How the line to the table stands; `attempt` counts failed tries since it was lost. */
export type Connection =
  | { readonly state: 'online'; readonly missed?: number }
  | { readonly state: 'offline'; readonly unsent: number }
  | { readonly state: 'reconnecting'; readonly attempt: number; readonly unsent: number }
  | { readonly state: 'restarting'; readonly attempt: number; readonly unsent: number };
