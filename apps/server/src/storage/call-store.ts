/** A call that carried an Idempotency-Key: what is left of it for whoever repeats it. */
export type KeptCall = {
  readonly userId: string;
  /** A digest; the key itself opens the answer. */
  readonly key: string;
  readonly fingerprint: string;
  /** Sealed; null while the call is being done. */
  readonly answer: string | null;
  readonly at: number;
};

export type KeepingCalls = {
  /** Answers from before this are as good as none. */
  readonly forgetBefore: number;
  /** So are calls that began before this and were never answered: their server went away. */
  readonly abandonedBefore: number;
  /** Of one person; the oldest go first. */
  readonly most: number;
};

export type CallStore = {
  /** Null: the call is the caller's to do, once. Otherwise what is kept under this key. */
  claimCall(call: Omit<KeptCall, 'answer'>, keeping: KeepingCalls): Promise<KeptCall | null>;
  /** Ignored when the claim is gone, as with the person. */
  keepAnswer(call: Pick<KeptCall, 'userId' | 'key'>, answer: string): Promise<void>;
  /** The call came to nothing: the key may be used again. */
  releaseCall(call: Pick<KeptCall, 'userId' | 'key'>): Promise<void>;
};
