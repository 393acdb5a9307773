/** Text in a named encoding. */
export interface Decoded {
  readonly text: string;
  /** Characters that stand as U+FFFD, because their bytes have no meaning in the encoding; 0 when all have one. */
  readonly replaced: number;
}

/** Decodes whole bytes without a single replacement, or returns null. A byte order mark is not part of the text. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return repaired(label, new TextDecoder(label, { fatal: true }).decode(withoutMark(bytes, label)));
  } catch {
    return null;
  }
}

/** Decodes whole bytes; null only when the runtime does not know the encoding. */
export function decodeLeniently(bytes: Uint8Array, label: string): Decoded | null {
  const strict = decodeStrictly(bytes, label);
  if (strict !== null) return { text: strict, replaced: 0 };
  try {
    const text = repaired(label, new TextDecoder(label).decode(withoutMark(bytes, label)));
    return { text, replaced: countReplacements(text) };
  } catch {
    return null;
  }
}

/** Decodes the beginning of bytes, which may be cut within a character; null when they are not in the encoding. */
export function decodeSample(sample: Uint8Array, label: string): string | null {
  try {
    return repaired(label, new TextDecoder(label, { fatal: true }).decode(sample, { stream: true }));
  } catch {
    return null;
  }
}

/** Whether bytes are in an encoding; stops at the first that is not. */
export function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const body = withoutMark(bytes, label);
    for (let at = 0; at < body.length; at += CHUNK)
      decoder.decode(body.subarray(at, at + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const CHUNK = 1 << 20;

/** U+FEFF in UTF-8. */
export const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** U+FEFF in GB18030, which TextDecoder leaves in the text. */
export const GB18030_MARK = [0x84, 0x31, 0x95, 0x33];

export const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** A mark of UTF-8 that lies, before text in another encoding, is no part of that text either. */
function withoutMark(bytes: Uint8Array, label: string): Uint8Array {
  if (label === 'gb18030' && startsWith(bytes, GB18030_MARK)) return bytes.subarray(GB18030_MARK.length);
  return startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
}

const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20 reads windows-1252 as ISO 8859-1 and leaves control characters where quotation marks belong. */
function repaired(label: string, text: string): string {
  if (label !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/gu, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
