/** What a file in an archive is called on screen and in the records. */
export interface EntryName {
  readonly name: string;
  /** The name as the archive has it, made harmless to show; set where it is none that a file can safely have. */
  readonly oddity: string | null;
}

/**
 * Names for the entries of an archive, in their order. An entry's name is a stranger's words and may be meant as a
 * path out of the archive; what is made here is never one. Of entries with equal names those in folders are told apart
 * by their folders, and equal ones by a number.
 */
export function entryNames(paths: readonly string[]): readonly EntryName[] {
  const parts = paths.map(safeParts);
  const lasts = countOf(parts.map((names) => foldedCase(names.at(-1) ?? '')));
  const taken = new Set<string>();
  return parts.map((names, index) => {
    const last = names.at(-1) ?? UNNAMED;
    const isAlone = (lasts.get(foldedCase(last)) ?? 0) < 2;
    const name = numbered(isAlone ? last : shortened(names.join(BETWEEN)), taken);
    taken.add(foldedCase(name));
    const path = paths[index] ?? '';
    return { name, oddity: isOdd(path, names) ? visible(path) : null };
  });
}

const UNNAMED = 'unnamed';
/** Stands between folders and file; no system takes it for the mark of a path. */
const BETWEEN = ' › ';
const LONGEST_NAME = 120;
const LONGEST_SHOWN = 80;

/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** Controls, marks that turn the direction of writing, and what no file name may hold on some system. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029<>:"|?*]/gu;

function safeParts(path: string): readonly string[] {
  return path
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/iu.test(part))
    .map(safePart);
}

function safePart(part: string): string {
  const clean = part
    .replace(/^[a-z]:/iu, '')
    .replace(UNSAFE, '_')
    .replace(/^\s+|[\s.]+$/gu, '');
  if (clean === '') return UNNAMED;
  return shortened(DEVICE.test(clean) ? `_${clean}` : clean);
}

/** Cut in the middle, so that the ending stays. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  const ending = [...(/\.[^.]{1,12}$/u.exec(name)?.[0] ?? '')];
  return [...letters.slice(0, LONGEST_NAME - ending.length - 1), '…', ...ending].join('');
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldedCase(name))) return name;
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]{1,12})?$/su.exec(name) ?? [];
  let number = 2;
  while (taken.has(foldedCase(`${stem} (${number})${ending}`))) number += 1;
  return `${stem} (${number})${ending}`;
}

const foldedCase = (name: string): string => name.normalize('NFC').toLowerCase();

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Whether more was done to a name than to leave out its folders. A stroke at the end is how folders are written. */
const isOdd = (path: string, names: readonly string[]): boolean =>
  names.length === 0 || path.replace(/\/$/u, '') !== names.join('/');

function visible(path: string): string {
  const letters = [...path.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '\ufffd')];
  return letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN).join('')}…` : letters.join('');
}
