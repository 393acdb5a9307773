import { deflateSync, Inflate } from 'fflate';
import type { CaseFileTools } from '../../shared/formats/case-file-contents.ts';
import { sha256 } from './sha256.ts';

/** What the browser gives to case files. */
export const caseFileTools: CaseFileTools = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  sha256,
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  inflate: inflateCounted,
};

/** Packed bytes handed over at once; at most some 64 MB come out of them before they are counted. */
const SLICE = 65_536;

function inflateCounted(packed: Uint8Array, length: number): Uint8Array {
  const unpacked = new Uint8Array(length);
  let at = 0;
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > length) throw new RangeError('More comes out than was said');
    unpacked.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from === 0 || from < packed.length; from += SLICE) {
    stream.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length);
  }
  if (at !== length) throw new RangeError('Less comes out than was said');
  return unpacked;
}
