/** A chunk of a PNG (ISO/IEC 15948, 5.3): length, type, data and checksum together. */
export interface PngChunk {
  readonly type: string;
  readonly whole: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The chunks in order, to the end of the picture; none where the bytes are no PNG. What is cut off is left out. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, whole: bytes.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
}
