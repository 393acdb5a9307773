import { wordsPattern } from '../lib/words-pattern.ts';
import type { EntityId } from '../model/entity.ts';
import type { SourceId } from '../model/source.ts';
import { JOINED_LOWER, NO_BLANKS } from './name-tables.ts';

/** A name under which an entity is known. */
export interface SpotName {
  readonly name: string;
  readonly entityId: EntityId;
  /** The one source in which the name means this entity; null for everywhere. */
  readonly within: SourceId | null;
}

/** Words that are a known name: UTF-16 offsets, end excluded. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  /** More than one where entities share the name. */
  readonly entityIds: readonly EntityId[];
}

/** Where the names stand in the words of one source: whole words, the longest name that fits, none over another. */
export const spotNames = (
  text: string,
  names: readonly SpotName[],
  sourceId: SourceId | null = null,
): readonly NameHit[] => nameSpotter(names, sourceId)(text);

/** Builds the pattern of all names once, for many texts. Give it one paragraph after another: no name crosses two. */
export function nameSpotter(
  names: readonly SpotName[],
  sourceId: SourceId | null = null,
): (text: string) => readonly NameHit[] {
  const meant = meanings(names, sourceId);
  if (meant.size === 0) return () => [];
  const pattern = patternOf([...meant.keys()]);
  return (text) => {
    const words = evened(text);
    const hits: NameHit[] = [];
    // matchAll() would copy the pattern, which is large, for every text.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const entityIds = meant.get(match[0]);
      const end = match.index + match[0].length;
      if (entityIds && !isPartOfJoined(words, match.index, end, meant)) {
        hits.push({ start: match.index, end, entityIds });
      }
    }
    return hits;
  };
}

/** Blanks, apostrophes and hyphens of every kind made one, character for character, so that offsets stay. */
const evened = (text: string): string =>
  UNEVEN.test(text)
    ? text.replaceAll(/\s/gu, ' ').replaceAll(/[‘’ʼ]/gu, "'").replaceAll(/[‐‑]/gu, '-')
    : text;

const UNEVEN = /[^\S ]|[‘’ʼ‐‑]/u;

/** Every way of writing a name to the entities it means. What a name means in this source comes before all else. */
function meanings(
  names: readonly SpotName[],
  sourceId: SourceId | null,
): ReadonlyMap<string, readonly EntityId[]> {
  const everywhere = new Map<string, EntityId[]>();
  const here = new Map<string, EntityId[]>();
  for (const { name, entityId, within } of names) {
    if (within !== null && within !== sourceId) continue;
    const meant = within === null ? everywhere : here;
    for (const form of formsOf(evened(name).trim().replaceAll(/ {2,}/gu, ' '))) {
      const known = meant.get(form);
      if (!known) meant.set(form, [entityId]);
      else if (!known.includes(entityId)) known.push(entityId);
    }
  }
  return new Map([...everywhere, ...here]);
}

/** Longer names of digits and capitals are written in small letters as little as short ones, but a word may be. */
const LONGEST_ACRONYM = 6;

/**
 * How a name may be written. An acronym only as it is; other names in capitals too, and those that read as plain words
 * ("Harbour warden") with a small letter in front.
 */
function formsOf(name: string): ReadonlySet<string> {
  if (name.length < 2) return new Set();
  const forms = new Set([name, name.normalize('NFC'), name.normalize('NFD')]);
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

/**
 * One pattern, the longest name first, is several times as fast as anything else measured. In scripts without blanks a name
 * has no boundaries, and in Hangul a particle may follow it.
 */
function patternOf(forms: readonly string[]): RegExp {
  const groups = {
    plain: [] as string[],
    dotted: [] as string[],
    hangul: [] as string[],
    free: [] as string[],
  };
  for (const form of forms) {
    const kind = NO_BLANKS.test(form)
      ? 'free'
      : HANGUL.test(form)
        ? 'hangul'
        : DOTTED.test(form)
          ? 'dotted'
          : 'plain';
    groups[kind].push(form);
  }
  const parts = [
    [String.raw`(?<![\p{L}\p{N}]|\p{L}\.)`, groups.dotted, String.raw`(?![\p{L}\p{N}])`],
    [
      String.raw`(?<![\p{L}\p{M}\p{N}])`,
      groups.plain,
      `(?![\\p{L}\\p{M}\\p{N}]|-(?!(?:${JOINED_LOWER})(?!\\p{L}))\\p{Ll}{1,5}(?!\\p{L}))`,
    ],
    [String.raw`(?<![\p{L}\p{N}])`, groups.hangul, ''],
    ['', groups.free, ''],
  ] as const;
  return new RegExp(
    parts
      .flatMap(([before, group, after]) =>
        group.length > 0 ? [`${firstsOf(group)}${before}${wordsPattern(group)}${after}`] : [],
      )
      .join('|'),
    'gu',
  );
}

/** Told first, as looking back is dear: most letters of a text begin no name. */
const firstsOf = (group: readonly string[]): string => {
  const firsts = new Set(group.map(([first = '']) => first.replace(/[\]\\^-]/u, String.raw`\$&`)));
  return `(?=[${[...firsts].join('')}])`;
};

const HANGUL = /^\p{Script=Hangul}/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}?\.?$/u;

/** "Marie" in "Anne-Marie" is no name by itself, unless what it is joined to is a name too: "Velm-Orvia border". */
function isPartOfJoined(
  text: string,
  start: number,
  end: number,
  meant: ReadonlyMap<string, unknown>,
): boolean {
  const before =
    text.charAt(start - 1) === '-'
      ? /\p{Lu}[\p{L}.]*(?=-$)/u.exec(text.slice(Math.max(0, start - 40), start))
      : null;
  const after = text.charAt(end) === '-' ? /^-(\p{Lu}[\p{L}.]*)/u.exec(text.slice(end, end + 40)) : null;
  const others = [before?.[0], after?.[1]].filter((word) => word !== undefined);
  return others.some((word) => !meant.has(word) && /\p{Ll}/u.test(word));
}
