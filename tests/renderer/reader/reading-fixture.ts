import { type ReaderMark, readerMarks } from '../../../renderer/features/reader/reader-marks.ts';
import { type Claim, type ClaimId, type ClaimKind, UNWEIGHED } from '../../../shared/model/claim.ts';
import { type Entity, type EntityId, UNDESCRIBED } from '../../../shared/model/entity.ts';
import {
  type Mention,
  type MentionId,
  type Passage,
  type PassageId,
  spanOf,
} from '../../../shared/model/passage.ts';
import type { Block, ExcerptId, ExcerptText } from '../../../shared/model/source.ts';

let made = 0;

/** The same text as another excerpt, which nobody has read yet. */
export const afresh = (stored: ExcerptText): ExcerptText => ({ ...stored, id: `x-${++made}` as ExcerptId });

/** A text of one block for each part, with what lies between them. */
export function excerptOf(
  parts: readonly (
    | string
    | { readonly kind: Block['kind']; readonly words: string; readonly level?: number }
  )[],
  between = '\n\n',
): ExcerptText {
  const blocks: Block[] = [];
  let text = '';
  for (const part of parts) {
    const block = typeof part === 'string' ? { kind: 'paragraph' as const, words: part } : part;
    if (text !== '') text += between;
    const { words, ...kind } = block;
    blocks.push({ ...kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return afresh({ id: '' as ExcerptId, rev: 1, text, blocks });
}

/** A passage of a claim over the first place where the words stand. */
export function claimMark(
  stored: ExcerptText,
  number: number,
  words: string,
  kind: ClaimKind = 'statement of fact',
): ReaderMark {
  return claimMarkAt(
    stored,
    number,
    stored.text.indexOf(words),
    stored.text.indexOf(words) + words.length,
    kind,
  );
}

export function claimMarkAt(
  stored: ExcerptText,
  number: number,
  from: number,
  to: number,
  kind: ClaimKind = 'statement of fact',
): ReaderMark {
  const span = spanOf(stored.id, stored.text, from, to);
  if (!span) throw new Error('Nothing but blanks is there');
  const passage: Passage = {
    ...span,
    id: `p-${number}` as PassageId,
    rev: 1,
    claimId: `c-${number}` as ClaimId,
    stance: 'states',
    proposal: null,
  };
  const claim: Claim = {
    id: passage.claimId,
    code: `C${number}`,
    rev: 1,
    statement: span.quote,
    kind,
    attribution: [],
    happened: null,
    said: null,
    captured: null,
    ...UNWEIGHED,
    tags: [],
    note: '',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  return readerMarks({ passages: [{ passage, claim }], mentions: [], notes: [] })[0] as ReaderMark;
}

export function mentionMark(stored: ExcerptText, number: number, words: string): ReaderMark {
  const start = stored.text.indexOf(words);
  const span = spanOf(stored.id, stored.text, start, start + words.length);
  if (!span) throw new Error('Nothing but blanks is there');
  const mention: Mention = {
    ...span,
    id: `m-${number}` as MentionId,
    rev: 1,
    entityId: `e-${number}` as EntityId,
    proposal: null,
  };
  const entity: Entity = {
    id: mention.entityId,
    code: `E${number}`,
    rev: 1,
    name: words,
    type: 'other',
    aliases: [],
    ...UNDESCRIBED,
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  return readerMarks({ passages: [], mentions: [{ mention, entity }], notes: [] })[0] as ReaderMark;
}
