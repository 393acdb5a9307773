/** What the engine's database of a case holds when the journal has reached `seq`. Holds no domain word. */
export interface CaseFacts {
  readonly seq: number;
  /** Format of the records. */
  readonly format: number;
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** First and last key by table, for tables that hold something. */
  readonly ends: Readonly<Record<string, readonly [string, string]>>;
}

/** What the ledger, which the engine knows nothing of, says of a case. */
export interface KnownFacts {
  /** The program did not end in an orderly way last time, and this case has not been looked at since. */
  readonly needsCheck: boolean;
  /** Null where it has never been noted. */
  readonly facts: CaseFacts | null;
}

/** How it stands with the disk and the engine's store. */
export interface StoreState {
  /** Bytes that the disk still takes; null where the system does not say. */
  readonly free: number | null;
  readonly wasClean: boolean;
  /** Cases that the ledger knows on this machine. */
  readonly cases: readonly string[];
  /** Logs whose torn end was cut off at this start. */
  readonly cut: number;
  /** Logs that are damaged before their end. */
  readonly damaged: number;
}

/** What the system shows of encryption. That none is seen does not prove that there is none. */
export type Encryption = 'seen' | 'not-seen' | 'unknown';

/** Encryption beneath the program's own. */
export interface DiskEncryption {
  /** Of the disk that the cases lie on. */
  readonly disk: Encryption;
  /** Of the space on disks that memory is written out to. */
  readonly swap: Encryption | 'none';
}
