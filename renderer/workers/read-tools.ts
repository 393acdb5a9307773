import { type ReadTools, RefusedFile } from '../../shared/formats/import-format.ts';
import { decodeBytes, decodeChosen } from './decode.ts';
import { decodeLeniently } from './decode-as.ts';

/** What the worker gives to the formats. */
export const readTools: ReadTools = {
  decode: ({ name, bytes, encoding, saidEncoding }) => {
    const decoded =
      encoding === undefined ? decodeBytes(name, bytes, saidEncoding) : decodeChosen(name, bytes, encoding);
    if (!decoded.ok) throw new RefusedFile(decoded.code, decoded.message);
    return decoded;
  },
  decodeAs: (bytes, label) =>
    (decodeLeniently(bytes, label) ?? decodeLeniently(bytes, 'windows-1252'))?.text ?? '',
  encode: (text) => new TextEncoder().encode(text),
  digest: async (algorithm, bytes) =>
    new Uint8Array(await crypto.subtle.digest(algorithm, new Uint8Array(bytes))),
  openPdf: async (bytes, password) => (await import('./open-pdf.ts')).openPdf(bytes, password),
};
