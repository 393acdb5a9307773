import type { Claim, ClaimId, ClaimKind, ClaimStatus } from '../../../shared/model/claim.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { MentionId, Note, NoteId, PassageId, Stance } from '../../../shared/model/passage.ts';
import type { ExcerptMarks } from '../../db/queries.ts';
import type { Interval } from './interval-table.ts';

interface Shown extends Interval {
  /** It stands on the earlier text until the analyst has said where it belongs. */
  readonly isWaiting: boolean;
  /** Differs when anything shown of the mark differs. */
  readonly version: string;
}

/** A passage of a claim as the reader shows it. */
export interface ClaimMark extends Shown {
  readonly type: 'claim';
  readonly id: PassageId;
  readonly claimId: ClaimId;
  readonly code: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  readonly stance: Stance;
  readonly credibility: Claim['credibility'];
  readonly statement: string;
}

/** A mention of an entity as the reader shows it. */
export interface MentionMark extends Shown {
  readonly type: 'mention';
  readonly id: MentionId;
  readonly entityId: EntityId;
  readonly code: string;
  readonly name: string;
}

/** A note, or a highlight without words, as the reader shows it. */
export interface NoteMark extends Shown {
  readonly type: 'note';
  readonly id: NoteId;
  /** Empty for a highlight. */
  readonly words: string;
}

export type ReaderMark = ClaimMark | MentionMark | NoteMark;

export const claimMark = ({ passage, claim }: ExcerptMarks['passages'][number]): ClaimMark => ({
  type: 'claim',
  id: passage.id,
  start: passage.start,
  end: passage.end,
  isWaiting: passage.proposal !== null,
  claimId: claim.id,
  code: claim.code,
  kind: claim.kind,
  status: claim.status,
  stance: passage.stance,
  credibility: claim.credibility,
  statement: claim.statement,
  version: `${passage.rev}.${claim.rev}`,
});

export const mentionMark = ({ mention, entity }: ExcerptMarks['mentions'][number]): MentionMark => ({
  type: 'mention',
  id: mention.id,
  start: mention.start,
  end: mention.end,
  isWaiting: mention.proposal !== null,
  entityId: entity.id,
  code: entity.code,
  name: entity.name,
  version: `${mention.rev}.${entity.rev}`,
});

export const noteMark = (note: Note): NoteMark => ({
  type: 'note',
  id: note.id,
  start: note.start,
  end: note.end,
  isWaiting: note.proposal !== null,
  words: note.words,
  version: `${note.rev}`,
});

/** In the order of the text, the longer mark first; where that is equal, ids decide. */
export const inTextOrder = (a: Interval, b: Interval): number =>
  a.start - b.start || b.end - a.end || Number(a.id > b.id) - Number(a.id < b.id);

/** The marks of an excerpt in the order of the text. */
export const readerMarks = ({ passages, mentions, notes }: ExcerptMarks): readonly ReaderMark[] =>
  [...passages.map(claimMark), ...mentions.map(mentionMark), ...notes.map(noteMark)].toSorted(inTextOrder);
