/** What a file in Microsoft's compound format holds, told by the names of its streams; null for any other file. */
export function oleKind(bytes: Uint8Array): 'encrypted' | 'word' | 'excel' | 'other' | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const found = STREAMS.find(([name]) => holds(bytes, name));
  return found?.[1] ?? 'other';
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whoever encrypts a modern document puts it into such a file. */
const STREAMS = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'word'],
  ['Workbook', 'excel'],
] as const;

/** Names of streams stand in UTF-16, at the beginning of 128 bytes each. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += ENTRY) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const ENTRY = 128;
