import { formatOf } from '../../shared/formats/all.ts';
import type {
  DetectedEncoding,
  ImportDraft,
  ImportOutcome,
  ReadText,
} from '../../shared/formats/import-batch.ts';
import {
  type FilePart,
  type ForeignFile,
  type ImportFormat,
  RefusedFile,
} from '../../shared/formats/import-format.ts';
import { plainText } from '../../shared/formats/plain-text.ts';
import { findHidden } from '../../shared/lib/hidden-characters.ts';
import type { Container } from '../../shared/model/source.ts';
import { HIDDEN_WORDS } from '../../shared/words/hidden-characters.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { decodeChosen, decodeFile } from './decode.ts';
import { detectLanguage } from './detect-language.ts';
import { MOST_DEPTH, MOST_PARTS, MOST_UNPACKED, megabytes, PASTED_NAME, tooLarge } from './import-limit.ts';
import { readTools } from './read-tools.ts';
import { sha256 } from './sha256.ts';

/** What one reading keeps count of, whatever lies within whatever. */
interface Reading {
  readonly onFile: (name: string) => void;
  parts: number;
  /** Bytes of the files within files, all levels together. */
  unpacked: number;
}

/**
 * Reads one file, and the files within it, into what can be reviewed; what cannot be read becomes a refusal that
 * names it. Never rejects.
 */
export const readImport = (
  file: ForeignFile,
  onFile: (name: string) => void = () => undefined,
): Promise<readonly ImportOutcome[]> => outcomesOf(file, [], { onFile, parts: 0, unpacked: 0 });

/** Reads pasted words; their original is their UTF-8. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
export async function readPastedText(pasted: string): Promise<ImportOutcome> {
  const bytes = new TextEncoder().encode(pasted);
  const name = PASTED_NAME;
  const message = tooLarge(name, bytes.length);
  if (message) return { ok: false, name, code: 'too-large', message };
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') return { ok: false, name, code: 'empty', message: REFUSAL_WORDS.emptyPaste };
  const encoding: DetectedEncoding = { label: 'utf-8', basis: 'pasted', alternatives: [] };
  const read = plainText.read(text, name);
  return { ok: true, name, draft: await draftOf({ name, bytes }, await sha256(bytes), read, encoding, []) };
}

async function outcomesOf(
  file: ForeignFile,
  within: readonly Container[],
  reading: Reading,
): Promise<readonly ImportOutcome[]> {
  const { name, bytes } = file;
  if (within.length > 0) reading.onFile(name);
  try {
    const parts = await partsOf(file, formatOf(file));
    if (parts.length === 0) throw new RefusedFile('empty', REFUSAL_WORDS.empty(name));
    reading.parts += parts.length;
    if (reading.parts > MOST_PARTS)
      throw new RefusedFile('unsound', REFUSAL_WORDS.tooManyParts(name, MOST_PARTS));
    for (const part of parts) reading.unpacked += part.kind === 'file' ? part.file.bytes.length : 0;
    if (reading.unpacked > MOST_UNPACKED)
      throw new RefusedFile('too-large', REFUSAL_WORDS.tooMuchWithin(name, megabytes(MOST_UNPACKED)));
    const hash = await sha256(bytes);
    const outcomes: ImportOutcome[] = [];
    for (const part of parts) {
      outcomes.push(...(await outcomesOfPart(part, file, [...within, { name, sha256: hash }], reading)));
    }
    return outcomes;
  } catch (error) {
    if (error instanceof RefusedFile) return [{ ok: false, name, code: error.code, message: error.message }];
    const reason = error instanceof Error ? error.message : String(error);
    return [{ ok: false, name, code: 'failed', message: REFUSAL_WORDS.failed(name, reason) }];
  }
}

async function partsOf(file: ForeignFile, format: ImportFormat): Promise<readonly FilePart[]> {
  const message = tooLarge(file.name, file.bytes.length, 'open' in format ? 'document' : 'text');
  if (message) throw new RefusedFile('too-large', message);
  if ('open' in format) return format.open(file, readTools);
  const { name, bytes, encoding: chosen } = file;
  const decoded = chosen === undefined ? decodeFile(name, bytes) : decodeChosen(name, bytes, chosen);
  if (!decoded.ok) throw new RefusedFile(decoded.code, decoded.message);
  const { text, encoding } = decoded;
  return [{ kind: 'text', read: format.read(text, file.name), encoding }];
}

/** `within` ends with the file that the part lies in. */
async function outcomesOfPart(
  part: FilePart,
  file: ForeignFile,
  within: readonly Container[],
  reading: Reading,
): Promise<readonly ImportOutcome[]> {
  if (part.kind === 'refused')
    return [{ ok: false, name: part.name, code: part.code, message: part.message }];
  if (part.kind === 'file') {
    const { name } = part.file;
    if (within.length > MOST_DEPTH) {
      return [{ ok: false, name, code: 'unsound', message: REFUSAL_WORDS.tooDeep(name, MOST_DEPTH) }];
    }
    // One password opens a locked archive and what lies locked in it.
    const password = part.file.password ?? file.password;
    const inner = { ...part.file, ...(password !== undefined && { password }) };
    return (await outcomesOf(inner, within, reading)).map((outcome) => knownAs(outcome, part));
  }
  const read: ReadText =
    part.kind === 'text'
      ? part.read
      : {
          text: '',
          blocks: [],
          residue: [],
          extractor: part.extractor,
          found: part.found,
          foundIn: part.foundIn ?? {},
        };
  const encoding = part.kind === 'text' ? part.encoding : null;
  const hash = within.at(-1)?.sha256 ?? (await sha256(file.bytes));
  const draft = await draftOf(file, hash, read, encoding, within.slice(0, -1));
  return [{ ok: true, name: part.name ?? file.name, draft }];
}

/** What the container knows of a file outranks what the file says of itself; notes of both are kept. */
function knownAs(
  outcome: ImportOutcome,
  { found = {}, foundIn = {}, remarks = [] }: Extract<FilePart, { kind: 'file' }>,
): ImportOutcome {
  if (!outcome.ok) return outcome;
  const { read } = outcome.draft;
  const notes = [read.found.note, found.note].filter((note) => note !== undefined);
  const known = {
    ...read,
    found: { ...read.found, ...found, ...(notes.length > 0 && { note: notes.join('\n') }) },
    foundIn: { ...read.foundIn, ...foundIn },
    ...(remarks.length > 0 && { remarks: [...remarks, ...(read.remarks ?? [])] }),
  };
  return { ...outcome, draft: { ...outcome.draft, read: known } };
}

/** `hash` is that of the bytes: one file may hold a thousand references. */
async function draftOf(
  { name, bytes }: ForeignFile,
  hash: string,
  read: ReadText,
  encoding: DetectedEncoding | null,
  within: readonly Container[],
): Promise<ImportDraft> {
  const language = read.found.language ?? detectLanguage(read);
  const hidden = findHidden(read.text).filter(({ isQuiet }) => !isQuiet);
  const remarks = [...(read.remarks ?? []), ...(hidden.length > 0 ? [HIDDEN_WORDS.holds(hidden)] : [])];
  const found = language === undefined ? read.found : { ...read.found, language };
  return {
    bytes,
    fileName: name,
    sha256: hash,
    encoding,
    read: { ...read, found, ...(remarks.length > 0 && { remarks }) },
    textSha256: await sha256(read.text),
    within,
  };
}
