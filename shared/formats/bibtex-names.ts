import { latexText } from './latex-text.ts';
import { spokenName } from './person-name.ts';

export interface BibtexNames {
  readonly names: readonly string[];
  /** The list ends with `and others`. */
  readonly hasMore: boolean;
}

/** The names of an `author` or `editor` as they are spoken; a name in braces is an institution's and stays whole. */
export function bibtexNames(written: string): BibtexNames {
  const parts = splitOutside(written, /\sand\s/iuy).map((part) => part.trim());
  const names = parts.filter((part) => part !== '' && !/^others$/iu.test(part)).map(nameOf);
  return { names, hasMore: /^others$/iu.test(parts.at(-1) ?? '') };
}

function nameOf(written: string): string {
  if (/^\{.*\}$/su.test(written) && splitOutside(written, /\s/uy).length === 1)
    return latexText(written).trim();
  if (/(?:^|,)\s*(?:family|given)\s*=/iu.test(written)) return labelledName(written);
  const parts = splitOutside(written, /,/uy).map((part) => latexText(part).trim());
  const [family = '', second = '', ...rest] = parts;
  if (parts.length === 1) return family;
  // `von Last, Jr, First`: with three parts the given names stand last.
  const [suffix, given] = rest.length > 0 && rest.join('') !== '' ? [second, rest.join(' ')] : ['', second];
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}

/** BibLaTeX's long form: `family=Roe, given=Jane, prefix=von`. */
function labelledName(written: string): string {
  const named = new Map(
    splitOutside(written, /,/uy).map((part) => {
      const [, name = '', value = ''] = /^\s*([a-z-]+)\s*=\s*(.*)$/isu.exec(part) ?? [];
      return [name.toLowerCase(), latexText(value).replaceAll('"', '').trim()] as const;
    }),
  );
  const family = [named.get('prefix'), named.get('family')].filter(Boolean).join(' ');
  return [spokenName(`${family}, ${named.get('given') ?? ''}`), named.get('suffix')]
    .filter(Boolean)
    .join(' ');
}

/** Cuts at a sticky pattern wherever it stands in no braces. */
function splitOutside(written: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < written.length; at += 1) {
    const sign = written[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth !== 0) continue;
    separator.lastIndex = at;
    const found = separator.exec(written)?.[0];
    if (found === undefined) continue;
    parts.push(written.slice(from, at));
    from = at + found.length;
    // The blank behind `and` may stand before the next one: `and and`.
    at = Math.max(at, from - 2);
  }
  return [...parts, written.slice(from)];
}
