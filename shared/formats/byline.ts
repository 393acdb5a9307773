import { findDate } from './read-dates.ts';

/** The people a byline names ("By Ana Ruiz and Ben Okoro, Political Editor"); undefined when it is none. */
export function readByline(line: string): readonly string[] | undefined {
  if (line.length > LONGEST_BYLINE) return undefined;
  const written = BYLINE.exec(line)?.[1];
  if (!written) return undefined;
  const date = findDate(written);
  const people =
    (date ? written.slice(0, date.start) : written).split(/\s?[|·•/]\s?|\s[–—-]\s|\s(?:in|for|at)\s/u)[0] ??
    '';
  const names = people
    .replace(/[\s(<]*[^\s(<]+@[^\s)>]+[\s)>]*/gu, ' ')
    .split(/\s?[,;，、；]\s?|\s(?:and|with|und|et|y)\s|\s?&\s?/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const authors = names.filter((name) => !ROLE.test(name));
  return authors.length > 0 && authors.every(isName) ? authors : undefined;
}

const LONGEST_BYLINE = 160;
const BYLINE =
  /^(?:by\s|(?:by|authors?|byline|written by|reported by|reporter|story by|text|作者|记者|記者|撰文|autor|autora|auteur|автор)\s?[:：]|(?:written|reported|story) by\s)\s?(\S.*)$/iu;
const ROLE =
  /\b(?:correspondents?|reporters?|editors?|writers?|staff|bureau|analysts?|journalists?|desk|news|agency|agencies|team|service|columnist|contributor|photographer|producer|chief|professor|fellow|director)\b/iu;
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|des|la|le|van|von|der|den|ter|ten|bin|ibn|bint|al|el|y|e|zu)$/u;

/** One to six words, each with a capital or a particle of nobility; or a name in a script without capitals. */
function isName(name: string): boolean {
  if (name.length > 60 || /[\p{N}:!?"“”]/u.test(name)) return false;
  const words = name.split(/\s+/u);
  if (words.length > 6) return false;
  return words.every((word) => /^(?:['’(]?\p{Lu}|\p{Lo}|al-|el-|d['’])/u.test(word) || PARTICLE.test(word));
}
