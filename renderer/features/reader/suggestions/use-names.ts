import { useEffect, useMemo, useRef, useState } from 'react';
import type { NamedEntity, NamesFound, NamesJob } from '../../../../shared/analysis/names-in-text.ts';
import { type OpenNames, openNames } from '../../../../shared/analysis/open-names.ts';
import type { Entity, EntityId } from '../../../../shared/model/entity.ts';
import type { ExcerptText, Source } from '../../../../shared/model/source.ts';
import type { ExcerptMarks } from '../../../db/queries.ts';
import { rejectedNames } from '../../../db/queries-suggestions.ts';
import { useEntityRows } from '../../../db/use-case-lists.ts';
import { useQuery } from '../../../db/use-query.ts';
import { findNames } from '../../../workers/spot-names-client.ts';
import type { ResidueRun } from '../residue-runs.ts';

/** The names of a text on which there is something to decide. */
export interface TextNames {
  readonly open: OpenNames;
  readonly entities: ReadonlyMap<EntityId, Entity>;
}

interface TextOfNames {
  readonly stored: ExcerptText;
  readonly source: Pick<Source, 'id' | 'language'>;
  readonly residue: readonly ResidueRun[];
  /** Undefined until they are read. */
  readonly marks: ExcerptMarks | undefined;
}

/** Looks for names in the background, again whenever an entity or the page residue changes. Undefined until they are there. */
export function useNames({ stored, source, residue, marks }: TextOfNames): TextNames | undefined {
  const rows = useEntityRows();
  const dismissals = useQuery(rejectedNames);
  const [found, setFound] = useState<NamesFound>();
  const entities = useMemo(() => rows?.map(({ entity }) => entity), [rows]);
  const named = useMemo(() => entities && namesOf(entities), [entities]);
  const skipped = useSame(useMemo(() => residue.flatMap(({ blocks }) => blocks), [residue]));
  const { id: sourceId, language } = source;
  useEffect(() => {
    if (!named || !skipped) return undefined;
    let isOver = false;
    const job: NamesJob = {
      text: stored.text,
      parts: partsOf(stored, new Set(skipped)),
      sourceId,
      language,
    };
    const take = (names: NamesFound): void => {
      if (!isOver) setFound(names);
    };
    // Proposals are a help, not a part of the case: where the worker fails there are none.
    findNames(job, named, take).catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [stored, named, skipped, sourceId, language]);
  const mentions = marks?.mentions;
  return useMemo(() => {
    if (!found || !entities || !dismissals || !mentions) return undefined;
    const known = new Map(entities.map((entity) => [entity.id, entity]));
    return {
      open: openNames(
        stored,
        found,
        mentions.map(({ mention }) => mention),
        dismissals,
      ),
      entities: known,
    };
  }, [found, entities, dismissals, mentions, stored]);
}

const partsOf = ({ blocks }: ExcerptText, skipped: ReadonlySet<number>): NamesJob['parts'] =>
  blocks.flatMap(({ kind, start, end }, index) =>
    skipped.has(index) ? [] : [{ start, end, isHeading: kind === 'heading' }],
  );

/** The list of before while no name in it changes, in whatever text: then nothing is searched or made ready anew. */
function namesOf(entities: readonly Entity[]): readonly NamedEntity[] {
  const named = entities.map(({ id, type, name, aliases }) => ({ id, type, name, aliases }));
  const isSame =
    named.length === lastNamed.length &&
    named.every((one, at) => JSON.stringify(one) === JSON.stringify(lastNamed[at]));
  if (!isSame) lastNamed = named;
  return lastNamed;
}

let lastNamed: readonly NamedEntity[] = [];

/** The value of before while the new one says the same: an edit elsewhere in the case starts no new search. */
function useSame<T>(value: T): T {
  const memory = useRef({ seen: value, kept: value });
  const { seen, kept } = memory.current;
  if (seen !== value) {
    const isSame = JSON.stringify(kept) === JSON.stringify(value);
    memory.current = { seen: value, kept: isSame ? kept : value };
  }
  return memory.current.kept;
}
