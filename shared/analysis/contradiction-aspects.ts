import { formatPartialDate } from '../lib/partial-date.ts';
import type { EntityId } from '../model/entity.ts';
import type { Measure } from '../model/measure.ts';
import { measureInWords } from '../model/measure-line.ts';
import { CONTRADICTION_WORDS as WORDS } from '../words/contradictions.ts';
import type { Assertion, ContradictionMaterial } from './assertion.ts';
import {
  commonSubjects,
  isAboutOther,
  mayMeet,
  samenessOf,
  type TimeMatch,
  timeMatch,
} from './assertion-match.ts';
import { canBothHold } from './measure-range.ts';
import { isOpposed, opposedWords, sharedStems } from './predicate.ts';
import { gapBetween, lengthOf } from './time-window.ts';

/** What two claims differ in; the first that is found is the one that is shown. */
export const ASPECTS = ['number', 'date', 'polarity', 'actor', 'place'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Conflict {
  readonly aspect: Aspect;
  readonly time: TimeMatch;
  readonly subjects: readonly EntityId[];
  readonly says: readonly [string, string];
  readonly strength: number;
}

interface Context {
  readonly areConnected: (one: EntityId, other: EntityId) => boolean;
  readonly nameOf: ReadonlyMap<EntityId, string>;
}

/** Days. Facts further apart are rather two events than one that is misdated. */
const FACTS_APART = 92;
const PLANS_APART = 732;
/** Days. A longer period says during what, not when. */
const LONGEST_DATE = 366;
const SAME_OCCASION = 31;

/** Words that speak of one event among several: another date is then no contradiction. */
const RECURRING =
  /\b(?:another|again|further|repeated(?:ly)?|every|each|daily|weekly|monthly|annual(?:ly)?|yearly|latest|previous(?:ly)?|earlier|next)\b/iu;

/** The point on which two claims cannot both be right, or null. The same for either order, but for the order of `says`. */
export function compareAssertions(a: Assertion, b: Assertion, context: Context): Conflict | null {
  const isAlike = a.isAhead === b.isAhead;
  if (!isAlike && a.claim.kind !== 'denial' && b.claim.kind !== 'denial') return null;
  return (
    numberConflict(a, b) ??
    (isAlike ? dateConflict(a, b) : null) ??
    polarityConflict(a, b) ??
    (isAlike ? partConflict('actor', a, b, context) : null) ??
    (isAlike ? partConflict('place', a, b, context) : null)
  );
}

/** Answers whether two entities have to do with each other: one may be part of the other. */
export function connectionsOf({ entities, entityRelations }: ContradictionMaterial): Context['areConnected'] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const related = new Set(entityRelations.map(({ entityId, otherId }) => `${entityId} ${otherId}`));
  const names = (one: EntityId, other: EntityId): boolean => {
    const name = known.get(other)?.name ?? '';
    return name.length > 2 && (known.get(one)?.description.includes(name) ?? false);
  };
  return (one, other) =>
    related.has(`${one} ${other}`) ||
    related.has(`${other} ${one}`) ||
    names(one, other) ||
    names(other, one);
}

function numberConflict(a: Assertion, b: Assertion): Conflict | null {
  if (a.measures.length === 0 || b.measures.length === 0) return null;
  const subjects = commonSubjects(a, b);
  const speakers = [...a.speakers].filter((id) => b.speakers.has(id));
  if ((subjects.length === 0 && speakers.length === 0) || isAboutOther(a, b, [])) return null;
  const pairs = a.measures.flatMap((one) =>
    b.measures
      .filter((other) => one.unit === other.unit && one.attribute.join(' ') === other.attribute.join(' '))
      .filter((other) => isToldApart(a, b, one.attribute, one.unit) && mayMeet(one.window, other.window))
      .map((other) => ({ one, other, agrees: canBothHold(one.measure, other.measure) })),
  );
  // Where a claim gives several figures for one attribute, it is enough that one of them fits.
  const fits = new Set(pairs.filter(({ agrees }) => agrees).map(({ one }) => one.attribute.join(' ')));
  const found = pairs.find(({ one, agrees }) => !agrees && !fits.has(one.attribute.join(' ')));
  if (!found) return null;
  const { one, other } = found;
  const asOf = one.measure.asOf === other.measure.asOf ? one.measure.asOf : null;
  const time: TimeMatch =
    asOf === null ? timeMatch(a, b, one.window, other.window) : { kind: 'as of', date: asOf };
  return {
    aspect: 'number',
    time,
    subjects: subjects.length > 0 ? subjects : speakers,
    says: [figure(one.measure), figure(other.measure)],
    strength: 0.95 * (subjects.length > 0 ? 1 : 0.8) * weightOf(time),
  };
}

/** A bare "ships" may be built or sunk: one more word must be shared, unless neither claim says more than the figure. */
function isToldApart(a: Assertion, b: Assertion, attribute: readonly string[], unit: string): boolean {
  if (attribute.length > 1) return true;
  const own = new Set([...attribute, ...unit.split(' ')]);
  const rest = [a, b].map(({ predicate }) => predicate.stems.filter((stem) => !own.has(stem)));
  if (rest.some((stems) => stems.length === 0)) return true;
  return sharedStems(a.predicate, b.predicate).some((stem) => !own.has(stem));
}

function dateConflict(a: Assertion, b: Assertion): Conflict | null {
  if (!a.window || !b.window) return null;
  const gap = gapBetween(a.window, b.window);
  if (gap === 0 || gap > (a.isAhead ? PLANS_APART : FACTS_APART)) return null;
  if (Math.max(lengthOf(a.window), lengthOf(b.window)) > LONGEST_DATE) return null;
  if ([a, b].some(({ claim }) => claim.kind === 'denial' || RECURRING.test(claim.statement))) return null;
  const sameness = samenessOf(a, b);
  if (sameness < 0.6 || isAboutOther(a, b, []) || isOpposed(a.predicate, b.predicate)) return null;
  const subjects = commonSubjects(a, b);
  if (subjects.length === 0) return null;
  if (a.measures.some((one) => b.measures.some((other) => one.attribute.join() === other.attribute.join())))
    return null;
  return {
    aspect: 'date',
    time: { kind: 'apart' },
    subjects,
    says: [dateOf(a), dateOf(b)],
    strength: 0.85 * sameness,
  };
}

function polarityConflict(a: Assertion, b: Assertion): Conflict | null {
  if (!mayMeet(a.window, b.window) || !isOpposed(a.predicate, b.predicate)) return null;
  const sameness = samenessOf(a, b);
  if (sameness < 0.6 || isAboutOther(a, b, [])) return null;
  const subjects = commonSubjects(a, b);
  if (subjects.length === 0) return null;
  const time = timeMatch(a, b, a.window, b.window);
  return {
    aspect: 'polarity',
    time,
    subjects,
    says: saysOf(a, b),
    strength: 0.8 * sameness * weightOf(time),
  };
}

/** One event with two actors, or in two places. */
function partConflict(
  part: 'actor' | 'place',
  a: Assertion,
  b: Assertion,
  { areConnected, nameOf }: Context,
): Conflict | null {
  const [own, other] = [a.subjects.get(part), b.subjects.get(part)];
  if (!own || !other || own.size > 1 || other.size > 1 || isAboutOther(a, b, [part])) return null;
  const [[one], [two]] = [[...own], [...other]];
  if (one === undefined || two === undefined || one === two || areConnected(one, two)) return null;
  if (!a.window || !b.window || gapBetween(a.window, b.window) > 0) return null;
  if (Math.max(lengthOf(a.window), lengthOf(b.window)) > SAME_OCCASION) return null;
  const sameness = samenessOf(a, b);
  const subjects = commonSubjects(a, b);
  if (sameness < 0.75 || subjects.length === 0 || isOpposed(a.predicate, b.predicate)) return null;
  return {
    aspect: part,
    time: timeMatch(a, b, a.window, b.window),
    subjects,
    says: [nameOf.get(one) ?? '', nameOf.get(two) ?? ''],
    strength: (part === 'actor' ? 0.7 : 0.65) * sameness,
  };
}

const weightOf = ({ kind }: TimeMatch): number =>
  kind === 'unknown' ? 0.65 : kind === 'one unknown' ? 0.75 : 1;

const figure = (measure: Measure): string =>
  measureInWords({ ...measure, attribute: '', unit: measure.unit || measure.attribute, asOf: null });

const dateOf = ({ claim }: Assertion): string => formatPartialDate(claim.happened?.date ?? null);

function saysOf({ predicate: a }: Assertion, { predicate: b }: Assertion): readonly [string, string] {
  const [opposed] = opposedWords(a, b);
  if (opposed && a.isDenied === b.isDenied) {
    const quoted = a.isDenied ? WORDS.notTheWord : WORDS.theWord;
    return [quoted(opposed[0]), quoted(opposed[1])];
  }
  return a.isDenied ? [WORDS.itIsNotSo, WORDS.itIsSo] : [WORDS.itIsSo, WORDS.itIsNotSo];
}
