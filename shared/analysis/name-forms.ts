import { evened } from '../lib/even-text.ts';
import { NO_BLANKS } from './name-tables.ts';

/** Longer names of digits and capitals are written in small letters as little as short ones, but a word may be. */
const LONGEST_ACRONYM = 6;

/**
 * How a name may be written, with even blanks. An acronym only as it is; other names in capitals too, and those that read as
 * plain words ("Harbour warden") with a small letter in front. None for a single letter.
 */
export function formsOf(uneven: string): ReadonlySet<string> {
  const name = evened(uneven).trim().replaceAll(/ {2,}/gu, ' ');
  if (name.length < 2) return new Set();
  const forms = new Set([name]);
  if (/[^\0-~]/u.test(name)) forms.add(name.normalize('NFC')).add(name.normalize('NFD'));
  const isAcronym = !/\p{Ll}/u.test(name) && (name.length <= LONGEST_ACRONYM || name.includes('.'));
  if (isAcronym || NO_BLANKS.test(name)) return forms;
  forms.add(name.toUpperCase());
  forms.add(withFirst(name, (letter) => letter.toUpperCase()));
  const [, ...rest] = name.split(' ');
  const isPlainWords = rest.length > 0 && rest.every((word) => /^\p{Ll}/u.test(word));
  if (isPlainWords) forms.add(withFirst(name, (letter) => letter.toLowerCase()));
  return forms;
}

const withFirst = (name: string, change: (letter: string) => string): string => {
  const [first = ''] = name;
  return change(first) + name.slice(first.length);
};
