import { evened, evenUnit } from '../lib/even-text.ts';
import { ACCENT, DIGIT, kindAt, kindBefore, LETTER } from '../lib/letter-kinds.ts';
import { type FoundPhrase, PhraseTable } from '../lib/phrase-table.ts';
import type { EntityId } from '../model/entity.ts';
import type { SourceId } from '../model/source.ts';
import { formsOf } from './name-forms.ts';
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

/** Finds names in a text of one source. Give it one paragraph after another: no name crosses two. */
export type NameSpotter = (text: string, sourceId?: SourceId | null) => readonly NameHit[];

/** Where the names stand in the words of one source: whole words, the longest name that fits, none over another. */
export const spotNames = (
  text: string,
  names: readonly SpotName[],
  sourceId: SourceId | null = null,
): readonly NameHit[] => nameSpotter(names)(text, sourceId);

/** Makes the table of all names once, for many texts of any source. */
export function nameSpotter(names: readonly SpotName[]): NameSpotter {
  const table = new PhraseTable<SpotName>();
  for (const name of names) for (const form of formsOf(name.name)) table.add(form, name);
  return (text, sourceId = null) => {
    const isMeant = ({ within }: SpotName): boolean => within === null || within === sourceId;
    const isName = (word: string): boolean => table.valuesOf(word).some(isMeant);
    const hits: NameHit[] = [];
    const fits = ({ phrase, values }: FoundPhrase<SpotName>, at: number): boolean =>
      isApart(text, at, phrase) && values.some(isMeant);
    for (let start = table.nextFrom(text, 0), end = 0; start !== -1; start = table.nextFrom(text, end)) {
      const found = table.longestAt(text, start, fits);
      end = start + (found?.phrase.length ?? 1);
      if (!found || isPartOfJoined(text, start, end, isName)) continue;
      hits.push({ start, end, entityIds: meantIn(found.values, sourceId) });
    }
    return hits;
  };
}

/** What a name means in this source comes before all else. */
function meantIn(names: readonly SpotName[], sourceId: SourceId | null): readonly EntityId[] {
  const here = sourceId === null ? [] : names.filter(({ within }) => within === sourceId);
  const meant = here.length > 0 ? here : names.filter(({ within }) => within === null);
  return meant.length > 1 ? [...new Set(meant.map(idOf))] : meant.map(idOf);
}

const idOf = ({ entityId }: SpotName): EntityId => entityId;

/** Whether a name is a word by itself. In scripts without blanks it always is; in Hangul a particle may follow it. */
function isApart(text: string, start: number, form: string): boolean {
  if (NO_BLANKS.test(form)) return true;
  const isDotted = DOTTED.test(form);
  const mayFollow = HANGUL.test(form);
  const glue = isDotted || mayFollow ? LETTER | DIGIT : LETTER | DIGIT | ACCENT;
  if ((kindBefore(text, start) & glue) !== 0) return false;
  if (mayFollow) return true;
  const end = start + form.length;
  if ((kindAt(text, end) & glue) !== 0) return false;
  if (isDotted) return !(text.charAt(start - 1) === '.' && kindBefore(text, start - 1) === LETTER);
  return !(evenUnit(text, end) === HYPHEN && GIVEN_NAME_GOES_ON.test(evened(text.slice(end, end + 16))));
}

const HANGUL = /^\p{Script=Hangul}/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}?\.?$/u;
const HYPHEN = 0x2d;

/** "Ming-te", but not "Velm-led". */
const GIVEN_NAME_GOES_ON = new RegExp(`^-(?!(?:${JOINED_LOWER})(?!\\p{L}))\\p{Ll}{1,5}(?!\\p{L})`, 'u');

/** "Marie" in "Anne-Marie" is no name by itself, unless what it is joined to is a name too: "Velm-Orvia border". */
function isPartOfJoined(
  text: string,
  start: number,
  end: number,
  isName: (word: string) => boolean,
): boolean {
  const hasBefore = evenUnit(text, start - 1) === HYPHEN;
  const hasAfter = evenUnit(text, end) === HYPHEN;
  if (!hasBefore && !hasAfter) return false;
  const before = hasBefore
    ? /\p{Lu}[\p{L}.]*(?=-$)/u.exec(evened(text.slice(Math.max(0, start - 40), start)))
    : null;
  const after = hasAfter ? /^-(\p{Lu}[\p{L}.]*)/u.exec(evened(text.slice(end, end + 40))) : null;
  const others = [before?.[0], after?.[1]].filter((word) => word !== undefined);
  return others.some((word) => !isName(word) && /\p{Ll}/u.test(word));
}
