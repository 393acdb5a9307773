import type { ClaimId, ClaimKind } from '../../../shared/model/claim.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { MentionId, PassageId } from '../../../shared/model/passage.ts';
import type { ExcerptMarks } from '../../db/queries.ts';
import type { Interval } from './interval-table.ts';

/** A passage of a claim as the reader shows it. */
export interface ClaimMark extends Interval {
  readonly type: 'claim';
  readonly id: PassageId;
  readonly claimId: ClaimId;
  readonly code: string;
  readonly kind: ClaimKind;
  readonly statement: string;
  /** Differs when anything shown of the mark differs. */
  readonly version: string;
}

/** A mention of an entity as the reader shows it. */
interface MentionMark extends Interval {
  readonly type: 'mention';
  readonly id: MentionId;
  readonly entityId: EntityId;
  readonly version: string;
}

export type ReaderMark = ClaimMark | MentionMark;

/** The marks of an excerpt in the order of the text. */
export function readerMarks({ passages, mentions }: ExcerptMarks): readonly ReaderMark[] {
  const claims = passages.map(
    ({ passage, claim }): ReaderMark => ({
      type: 'claim',
      id: passage.id,
      start: passage.start,
      end: passage.end,
      claimId: claim.id,
      code: claim.code,
      kind: claim.kind,
      statement: claim.statement,
      version: `${passage.rev}.${claim.rev}`,
    }),
  );
  const named = mentions.map(
    ({ mention, entity }): ReaderMark => ({
      type: 'mention',
      id: mention.id,
      start: mention.start,
      end: mention.end,
      entityId: entity.id,
      version: `${mention.rev}.${entity.rev}`,
    }),
  );
  return [...claims, ...named].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** The passages of claims among the marks, in the order given. */
export const claimMarks = (marks: readonly ReaderMark[]): readonly ClaimMark[] =>
  marks.filter((mark) => mark.type === 'claim');
