/** Where the content of a snapshot passes on its way to the disk and back. */
export interface Sealing {
  /** Whom it is sealed for, as the manifests say; null where the bytes lie as they are. */
  readonly recipient: string | null;
  /** Whether the key is at hand. Sealing goes without it. */
  readonly canOpen: boolean;
  seal(bytes: Uint8Array): Promise<Uint8Array>;
  /** Throws {@link SealedAway} without the key, and another error on what it has not sealed. */
  open(bytes: Uint8Array): Promise<Uint8Array>;
  /** The name of a file whose content has this SHA-256: 64 hexadecimal digits, equal for equal content. */
  nameOf(sha256: string): string;
}

/** The bytes are sealed and the key to them is not at hand: nothing is known to be wrong with them. */
export class SealedAway extends Error {
  constructor() {
    super('sealed, and the key is not at hand');
    this.name = 'SealedAway';
  }
}

/** Bytes as they are, named by their SHA-256. */
export const UNSEALED: Sealing = {
  recipient: null,
  canOpen: true,
  seal: async (bytes) => await Promise.resolve(bytes),
  open: async (bytes) => await Promise.resolve(bytes),
  nameOf: (sha256) => sha256,
};

/** The sealing that a snapshot says it passed through; where none of those known is it, one that opens nothing. */
export const sealingFor = (
  { sealedFor = null }: { readonly sealedFor?: string | undefined | null },
  key: Sealing | null,
): Sealing => {
  if (sealedFor === null) return UNSEALED;
  return key?.recipient === sealedFor ? key : { ...STRANGE, recipient: sealedFor };
};

const away = (): never => {
  throw new SealedAway();
};
const STRANGE: Sealing = {
  recipient: '',
  canOpen: false,
  seal: async () => await Promise.reject(new SealedAway()),
  open: async () => await Promise.reject(new SealedAway()),
  nameOf: away,
};
