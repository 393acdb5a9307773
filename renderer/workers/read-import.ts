import { formatFor } from '../../shared/formats/all.ts';
import type { DetectedEncoding, ImportDraft, ImportOutcome } from '../../shared/formats/import-batch.ts';
import { plainText } from '../../shared/formats/plain-text.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { type DecodeOutcome, decodeChosen, decodeFile } from './decode.ts';
import { detectLanguage } from './detect-language.ts';
import { PASTED_NAME, tooLarge } from './import-limit.ts';

/** Reads one file into something to review, or a refusal that names it. Never rejects. */
export const readImport = (name: string, bytes: Uint8Array): Promise<ImportOutcome> =>
  finish(name, bytes, () => decodeFile(name, bytes));

/** Reads the same bytes again in an encoding the analyst chose. Never rejects. */
export const readChosen = (name: string, bytes: Uint8Array, encoding: string): Promise<ImportOutcome> =>
  finish(name, bytes, () => decodeChosen(name, bytes, encoding));

/** Reads pasted words; their original is their UTF-8. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
export function readPastedText(pasted: string): Promise<ImportOutcome> {
  const bytes = new TextEncoder().encode(pasted);
  return finish(PASTED_NAME, bytes, () => {
    const message = tooLarge(PASTED_NAME, bytes.length);
    if (message) return { ok: false, code: 'too-large', message };
    const text = new TextDecoder('utf-8').decode(bytes);
    if (text.trim() === '') return { ok: false, code: 'empty', message: REFUSAL_WORDS.emptyPaste };
    return { ok: true, text, encoding: { label: 'utf-8', basis: 'pasted', alternatives: [] } };
  });
}

async function finish(name: string, bytes: Uint8Array, decode: () => DecodeOutcome): Promise<ImportOutcome> {
  try {
    const decoded = decode();
    if (!decoded.ok) return { ok: false, name, code: decoded.code, message: decoded.message };
    return { ok: true, name, draft: await draftOf(name, bytes, decoded.text, decoded.encoding) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, name, code: 'failed', message: REFUSAL_WORDS.failed(name, reason) };
  }
}

async function draftOf(
  name: string,
  bytes: Uint8Array,
  text: string,
  encoding: DetectedEncoding,
): Promise<ImportDraft> {
  const format = encoding.basis === 'pasted' ? plainText : formatFor(name);
  const read = format.read(text, name);
  const language = read.found.language ?? detectLanguage(read);
  return {
    bytes,
    sha256: await sha256(bytes),
    encoding,
    read: language === undefined ? read : { ...read, found: { ...read.found, language } },
    textSha256: await sha256(new TextEncoder().encode(text)),
  };
}

/** Lower-case hexadecimal. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
