import type { Entity } from '../model/entity.ts';
import type { SourceId } from '../model/source.ts';
import { type NamePart, type NewName, newNames, type TextSpan } from './new-names.ts';
import { type NameHit, type NameSpotter, nameSpotter } from './spot-names.ts';

/** What is known of an entity by its names. */
export type NamedEntity = Pick<Entity, 'id' | 'type' | 'name' | 'aliases'>;

/** A text in which names are looked for. */
export interface NamesJob {
  readonly text: string;
  /** Its blocks without the page residue. */
  readonly parts: readonly NamePart[];
  readonly sourceId: SourceId;
  /** BCP 47 tag, empty when unknown. */
  readonly language: string;
}

/** Names that stand in a text. */
export interface NamesFound {
  /** In the order of the text. */
  readonly hits: readonly NameHit[];
  readonly fresh: readonly NewName[];
}

/** The names of a case, made ready once for many texts. */
export interface CaseNames {
  readonly entities: readonly NamedEntity[];
  readonly spot: NameSpotter;
}

export const caseNames = (entities: readonly NamedEntity[]): CaseNames => ({
  entities,
  spot: nameSpotter(
    entities.flatMap(({ id, name, aliases }) => [
      { name, entityId: id, within: null },
      ...aliases.map((alias) => ({ name: alias.name, entityId: id, within: alias.within })),
    ]),
  ),
});

/** Where the names of known entities stand. With ten thousand names a million words take well under a second. */
export const knownNames = ({ text, parts, sourceId }: NamesJob, { spot }: CaseNames): NamesFound['hits'] =>
  parts.flatMap((part) => spot(text.slice(part.start, part.end), sourceId).map((hit) => moved(hit, part)));

/** Words that may be names of others; takes several times as long. */
export function unknownNames(
  { text, parts, sourceId, language }: NamesJob,
  { entities }: CaseNames,
  hits: NamesFound['hits'],
): NamesFound['fresh'] {
  const known = entities.map(({ id, type, name, aliases }) => ({
    entityId: id,
    type,
    names: [
      name,
      ...aliases.filter(({ within }) => within === null || within === sourceId).map((one) => one.name),
    ],
  }));
  return newNames(text, parts, known, hits, language);
}

export function namesInText(job: NamesJob & Pick<CaseNames, 'entities'>): NamesFound {
  const names = caseNames(job.entities);
  const hits = knownNames(job, names);
  return { hits, fresh: unknownNames(job, names, hits) };
}

const moved = (hit: NameHit, { start }: TextSpan): NameHit => ({
  ...hit,
  start: hit.start + start,
  end: hit.end + start,
});
