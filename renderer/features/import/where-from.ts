import { fieldsOf, type ReviewFields } from '../../../shared/formats/review-fields.ts';
import type { DraftItem } from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS } from '../../../shared/words/import.ts';

const WORDS = IMPORT_WORDS.found;

/** In words, where what stands in a field comes from; empty where there is nothing to say. */
export function whereFrom({ name, fields, draft }: DraftItem, field: keyof ReviewFields): string {
  const { found, foundIn = {} } = draft.read;
  const today = new Date().toISOString().slice(0, 10);
  const first = fieldsOf(name, found, today)[field];
  const value = fields[field];
  const isFound = found[field] !== undefined;
  const place = foundIn[field];
  if (value !== first) {
    if (!isFound) return value === '' ? '' : WORDS.own;
    return WORDS.changed(first, place ?? WORDS.theFile);
  }
  if (place !== undefined) return WORDS.in(place);
  if (isFound) return field === 'language' ? WORDS.detected : WORDS.inFile;
  if (field === 'title') return WORDS.name;
  return field === 'retrieved' ? WORDS.today : '';
}
