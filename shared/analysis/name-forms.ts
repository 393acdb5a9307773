import { evened } from '../lib/even-text.ts';
import { NO_BLANKS } from './name-tables.ts';

/** Longer names of digits and capitals are written in small letters as little as short ones, but a word may be. */
const LONGEST_ACRONYM = 6;

/**
 * How a name may be written, with even blanks. An acronym only as it is; other names in capitals too, and those that
 * read as plain words ("Harbour warden") with a small letter in front. None for a single letter.
 */
export function formsOf(uneven: string): readonly string[] {
  const name = evened(uneven).trim().replaceAll(/ {2,}/gu, ' ');
  if (name.length < 2) return [];
  const forms = [name];
  const add = (form: string): unknown => forms.includes(form) || forms.push(form);
  if (/[^\0-~]/u.test(name)) {
    add(name.normalize('NFC'));
    add(name.normalize('NFD'));
  }
  const isAcronym = !/\p{Ll}/u.test(name) && (name.length <= LONGEST_ACRONYM || name.includes('.'));
  if (isAcronym || NO_BLANKS.test(name)) return forms;
  add(name.toUpperCase());
  const [first = ''] = name;
  const rest = name.slice(first.length);
  const isPlainWords = / /u.test(name) && !/ (?!\p{Ll})/u.test(name);
  for (const other of [first.toUpperCase(), isPlainWords ? first.toLowerCase() : first]) {
    if (other !== first) add(other + rest);
  }
  return forms;
}
