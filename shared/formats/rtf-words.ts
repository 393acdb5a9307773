/** Characters that have control words of their own. */
export const RTF_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
]);

/** Gathers bytes of text until all that belong to one character are there. */
export interface ByteBuffer {
  readonly add: (bytes: Uint8Array) => void;
  /** The bytes gathered so far, which are then forgotten; null where there are none. */
  readonly take: () => Uint8Array | null;
}

export function byteBuffer(): ByteBuffer {
  let held = new Uint8Array(1_024);
  let length = 0;
  return {
    add: (bytes) => {
      if (length + bytes.length > held.length) {
        const larger = new Uint8Array(Math.max(held.length * 2, length + bytes.length));
        larger.set(held.subarray(0, length));
        held = larger;
      }
      held.set(bytes, length);
      length += bytes.length;
    },
    take: () => {
      if (length === 0) return null;
      const taken = held.slice(0, length);
      length = 0;
      return taken;
    },
  };
}
