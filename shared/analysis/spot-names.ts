import { evened, evenUnit } from '../lib/even-text.ts';
import { ACCENT, DIGIT, kindAt, kindBefore, LETTER } from '../lib/letter-kinds.ts';
import { phraseTable } from '../lib/phrase-table.ts';
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
  const meanings = meaningsOf(names);
  const table = phraseTable(meanings.keys());
  return (text, sourceId = null) => {
    const meant = (form: string): readonly EntityId[] => meantIn(meanings.get(form) ?? [], sourceId);
    const fits = (form: string, at: number): boolean => isApart(text, at, form) && meant(form).length > 0;
    const hits: NameHit[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const form = table.mayBeginAt(text, at) ? table.longestAt(text, at, fits) : null;
      if (form === null) continue;
      const end = at + form.length;
      if (!isPartOfJoined(text, at, end, meant)) hits.push({ start: at, end, entityIds: meant(form) });
      at = end - 1;
    }
    return hits;
  };
}

/** Every way of writing a name, with the names that are written so. */
function meaningsOf(names: readonly SpotName[]): ReadonlyMap<string, readonly SpotName[]> {
  const meanings = new Map<string, readonly SpotName[]>();
  for (const name of names) {
    const alone = [name];
    for (const form of formsOf(name.name)) {
      const others = meanings.get(form);
      meanings.set(form, others ? [...others, name] : alone);
    }
  }
  return meanings;
}

/** What a name means in this source comes before all else. */
function meantIn(names: readonly SpotName[], sourceId: SourceId | null): readonly EntityId[] {
  const [only] = names;
  if (only && names.length === 1)
    return only.within === null || only.within === sourceId ? [only.entityId] : [];
  const here = sourceId === null ? [] : names.filter(({ within }) => within === sourceId);
  const meant = here.length > 0 ? here : names.filter(({ within }) => within === null);
  return [...new Set(meant.map(({ entityId }) => entityId))];
}

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
  meant: (form: string) => readonly EntityId[],
): boolean {
  const hasBefore = evenUnit(text, start - 1) === HYPHEN;
  const hasAfter = evenUnit(text, end) === HYPHEN;
  if (!hasBefore && !hasAfter) return false;
  const before = hasBefore
    ? /\p{Lu}[\p{L}.]*(?=-$)/u.exec(evened(text.slice(Math.max(0, start - 40), start)))
    : null;
  const after = hasAfter ? /^-(\p{Lu}[\p{L}.]*)/u.exec(evened(text.slice(end, end + 40))) : null;
  const others = [before?.[0], after?.[1]].filter((word) => word !== undefined);
  return others.some((word) => meant(word).length === 0 && /\p{Ll}/u.test(word));
}
