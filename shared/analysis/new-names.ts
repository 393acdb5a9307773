import type { EntityId, EntityType } from '../model/entity.ts';
import { acronymsIn } from './acronyms.ts';
import { type AliasOf, aliasFinder } from './alias-finder.ts';
import { isTitleCase, nameCandidates, typeByWords } from './name-candidates.ts';
import { nameSpotter } from './spot-names.ts';

/** Why words are taken for a name, or for another name of something. */
type NameReason = 'capitals' | 'title' | 'acronym' | 'surname' | 'initials';

/** UTF-16 offsets, end excluded. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Words that may be a name which the case does not know yet. Never more than a proposal. */
export interface NewName {
  readonly name: string;
  /** The same for every way of writing the name; under it a rejection is remembered. */
  readonly key: string;
  readonly reason: NameReason;
  /** A guess. */
  readonly type: EntityType | null;
  readonly aliasOf: AliasOf | null;
  /** In the order of the text. */
  readonly places: readonly TextSpan[];
}

/** An entity with the names it has in the source. */
export interface KnownEntity {
  readonly entityId: EntityId;
  readonly type: EntityType;
  /** Its own name first. */
  readonly names: readonly string[];
}

/** A part of a text in which names are looked for: a block that is no page residue. */
export interface NamePart extends TextSpan {
  readonly isHeading: boolean;
}

type Unplaced = Omit<NewName, 'places'>;

/**
 * Names in capitals that the case does not know, by plain rules: what words in capitals stand together, what a title
 * says, what stands in brackets, what repeats. `taken` are the words that are mentions or known names already.
 */
export function newNames(
  text: string,
  parts: readonly NamePart[],
  known: readonly KnownEntity[],
  taken: readonly TextSpan[],
  language = '',
): readonly NewName[] {
  const prose = parts.filter((part) => !isTitleCase(part, text.slice(part.start, part.end)));
  const knownNames = new Set(known.flatMap((entity) => entity.names));
  const people = known.flatMap((entity) => (entity.type === 'person' ? entity.names : []));
  const names = new Map<string, Unplaced>();
  const add = (name: string, rest: Pick<Unplaced, 'reason' | 'type' | 'aliasOf'>): void => {
    const before = names.get(name);
    if (knownNames.has(name) || (before && (before.type !== null || rest.type === null))) return;
    names.set(name, { name, key: nameKey(name), ...rest });
  };
  for (const { name, type, hasTitle } of nameCandidates(text, prose, language, people)) {
    add(name, { reason: hasTitle ? 'title' : 'capitals', type, aliasOf: null });
  }
  const acronyms = acronymsIn(prose.map(({ start, end }) => text.slice(start, end)));
  for (const [acronym, full] of acronyms) {
    const entity = known.find((one) => one.names.includes(full));
    const type = entity?.type ?? typeByWords(full);
    add(full, { reason: 'capitals', type, aliasOf: null });
    names.delete(acronym);
    const aliasOf = { entityId: entity?.entityId ?? null, name: entity?.names[0] ?? full };
    add(acronym, { reason: 'acronym', type, aliasOf });
  }
  const aliasOf = aliasFinder(known, [...names.values()]);
  return placed(
    text,
    parts,
    [...names.values()].map((name) => ({ ...name, ...(name.aliasOf === null && aliasOf(name.name)) })),
    taken,
  );
}

/** The name without capitals, accents and full stops. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Where each name stands, the words that are taken left out; a name that stands nowhere is no proposal. */
function placed(
  text: string,
  parts: readonly NamePart[],
  names: readonly Unplaced[],
  taken: readonly TextSpan[],
): readonly NewName[] {
  const places = names.map((): TextSpan[] => []);
  const numbered = names.map(({ name }, index) => ({
    name,
    entityId: String(index) as EntityId,
    within: null,
  }));
  const spot = nameSpotter(numbered);
  const sorted = taken.toSorted((a, b) => a.start - b.start);
  let at = 0;
  for (const part of parts) {
    for (const hit of spot(text.slice(part.start, part.end))) {
      const span = { start: part.start + hit.start, end: part.start + hit.end };
      while ((sorted[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
      const over = sorted[at];
      if (over && over.start <= span.start && over.end >= span.end) continue;
      for (const index of hit.entityIds) places[Number(index)]?.push(span);
    }
  }
  return names
    .flatMap((name, index) => (places[index]?.length ? [{ ...name, places: places[index] ?? [] }] : []))
    .toSorted((a, b) => b.places.length - a.places.length || firstOf(a) - firstOf(b));
}

const firstOf = ({ places }: NewName): number => places[0]?.start ?? 0;
