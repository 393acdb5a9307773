import type { ClaimRelationId } from '../model/claim-relation.ts';
import type { LineageId } from '../model/lineage.ts';
import type { NoteId } from '../model/passage.ts';
import type { SavedQueryId } from '../model/saved-query.ts';
import { SAMPLE_LINEAGE, SAMPLE_RELATIONS } from './links.ts';
import { SAMPLE_NOTES, SAMPLE_QUERY } from './notes.ts';
import { quotedSpan } from './quoted-span.ts';
import type { ClaimIdOf } from './rich-text-builder.ts';
import type { SampleDraft } from './sample-draft.ts';

/** Adds what comes from what. */
export function addLineage({ snapshot, newId, createdAt, sourceOf }: SampleDraft): void {
  for (const { source, type, from, basis } of SAMPLE_LINEAGE) {
    snapshot.lineage.push({
      id: newId() as LineageId,
      rev: 0,
      sourceId: sourceOf(source).id,
      type,
      fromId: sourceOf(from).id,
      basis,
      createdAt,
    });
  }
}

/** Adds how the claims stand to each other. */
export function addRelations({ snapshot, newId, createdAt }: SampleDraft, claimIdOf: ClaimIdOf): void {
  for (const { claim, type, other, outcome = null, reason } of SAMPLE_RELATIONS) {
    snapshot.claimRelations.push({
      id: newId() as ClaimRelationId,
      rev: 0,
      claimId: claimIdOf(claim),
      type,
      otherId: claimIdOf(other),
      outcome,
      reason,
      at: createdAt,
      by: '',
    });
  }
}

/** Adds what was noted in the texts, and the query that was kept. */
export function addNotes({ snapshot, newId, createdAt, excerpts }: SampleDraft): void {
  for (const { note, ...quote } of SAMPLE_NOTES) {
    snapshot.notes.push({
      ...quotedSpan(excerpts, quote),
      id: newId() as NoteId,
      rev: 0,
      words: note,
      proposal: null,
      createdAt,
    });
  }
  snapshot.savedQueries.push({
    id: newId() as SavedQueryId,
    rev: 0,
    ...SAMPLE_QUERY,
    scope: 'claims',
    isExact: false,
    createdAt,
  });
}
