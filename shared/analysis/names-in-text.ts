import type { Entity } from '../model/entity.ts';
import type { SourceId } from '../model/source.ts';
import { type NamePart, type NewName, newNames, type TextSpan } from './new-names.ts';
import { type NameHit, nameSpotter } from './spot-names.ts';

/** What is known of an entity by its names. */
export type NamedEntity = Pick<Entity, 'id' | 'type' | 'name' | 'aliases'>;

/** A text in which names are looked for. */
export interface NamesJob {
  readonly text: string;
  /** Its blocks without the page residue. */
  readonly parts: readonly NamePart[];
  readonly entities: readonly NamedEntity[];
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

/** Where the names of known entities stand. With ten thousand names a million words take well under a second. */
export function knownNames({ text, parts, entities, sourceId }: NamesJob): NamesFound['hits'] {
  const spot = nameSpotter(
    entities.flatMap(({ id, name, aliases }) => [
      { name, entityId: id, within: null },
      ...aliases.map((alias) => ({ name: alias.name, entityId: id, within: alias.within })),
    ]),
    sourceId,
  );
  return parts.flatMap((part) => spot(text.slice(part.start, part.end)).map((hit) => moved(hit, part)));
}

/** Words that may be names of others; takes several times as long. */
export function unknownNames(job: NamesJob, hits: NamesFound['hits']): NamesFound['fresh'] {
  const known = job.entities.map(({ id, type, name, aliases }) => ({
    entityId: id,
    type,
    names: [
      name,
      ...aliases.filter(({ within }) => within === null || within === job.sourceId).map((one) => one.name),
    ],
  }));
  return newNames(job.text, job.parts, known, hits, job.language);
}

export function namesInText(job: NamesJob): NamesFound {
  const hits = knownNames(job);
  return { hits, fresh: unknownNames(job, hits) };
}

const moved = (hit: NameHit, { start }: TextSpan): NameHit => ({
  ...hit,
  start: hit.start + start,
  end: hit.end + start,
});
