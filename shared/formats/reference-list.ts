import { REFERENCE_WORDS as WORDS } from '../words/references.ts';
import { REFUSAL_WORDS } from '../words/refusals.ts';
import { type FileFormat, type FilePart, type ForeignFile, RefusedFile } from './import-format.ts';
import type { ReferenceFields } from './reference-fields.ts';

/** One record of a list: what it says, or why it cannot be read. `line` counts from 1. */
export type ReferenceRecord =
  | { readonly line: number; readonly key: string; readonly fields: ReferenceFields }
  | { readonly line: number; readonly key: string; readonly damage: string };

/** Makes the parts of a list's records: a damaged one is refused by its line, the others become sources without text. */
export function referenceParts(
  file: ForeignFile,
  { id, label }: Pick<FileFormat, 'id' | 'label'>,
  records: readonly ReferenceRecord[],
): readonly FilePart[] {
  const { name } = file;
  if (records.length === 0) throw new RefusedFile('empty', WORDS.none(name, label));
  if (records.length > MOST_REFERENCES) {
    throw new RefusedFile('too-large', WORDS.tooMany(name, records.length, MOST_REFERENCES));
  }
  return records.map((record): FilePart => {
    const { line } = record;
    const isDamaged = 'damage' in record || !record.fields.isUsable;
    if (isDamaged) {
      const reason = 'damage' in record ? record.damage : WORDS.damage.noContent;
      const known = `${name}, ${record.key || WORDS.record(line)}`;
      return { kind: 'refused', name: known, code: 'unsound', message: WORDS.damaged(name, line, reason) };
    }
    const { found, foundIn } = record.fields;
    return { kind: 'reference', name, found, foundIn, extractor: { name: id, version: 1 } };
  });
}

/** Throws {@link RefusedFile} for a list larger than any that is kept by hand. */
export function checkSize({ name, bytes }: ForeignFile): void {
  if (bytes.length <= MOST_BYTES) return;
  const size = `${Math.ceil(bytes.length / MEGABYTE)} MB`;
  throw new RefusedFile('too-large', REFUSAL_WORDS.tooLarge(name, size, `${MOST_BYTES / MEGABYTE} MB`));
}

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 20 * MEGABYTE;

/** As many as can be looked through in one review. */
const MOST_REFERENCES = 2_000;
