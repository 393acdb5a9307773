import type { AssessmentId } from '../../../shared/model/assessment.ts';
import { stepNamed } from '../../../shared/model/attribution.ts';
import { type CaseId, PLAIN_CASE } from '../../../shared/model/case-info.ts';
import { type CaseSnapshot, emptySnapshot } from '../../../shared/model/case-snapshot.ts';
import { type Claim, type ClaimId, UNWEIGHED } from '../../../shared/model/claim.ts';
import { type Entity, type EntityId, type RoleId, UNDESCRIBED } from '../../../shared/model/entity.ts';
import { type MentionId, type PassageId, type Span, spanOf } from '../../../shared/model/passage.ts';
import { DEFAULT_LIKELIHOOD_SCALE } from '../../../shared/model/scale.ts';
import {
  type Excerpt,
  type ExcerptId,
  type ExcerptText,
  type Original,
  type OriginalId,
  type Source,
  type SourceId,
  UNRATED,
} from '../../../shared/model/source.ts';
import { startedWith, type WholeCase } from '../../../shared/model/whole-case.ts';

const AT = '2026-01-02T03:04:05.678Z';
const HARBOUR = 'The harbour of Velm opened on Monday.\n\n“We counted forty ships,” the warden said.';
const LEDGER = 'Ledger of the Velm harbour.\n\nShips counted: 38.\n\nShare this page';

/** A sound case in which every table has rows, with the bytes of its originals. */
export async function smallCase(caseId = 'case-small'): Promise<{
  readonly whole: WholeCase;
  readonly originals: ReadonlyMap<string, Uint8Array>;
}> {
  const articles = await Promise.all([HARBOUR, LEDGER].map(async (text, index) => article(index + 1, text)));
  const claims = [claim(1, 'The harbour of Velm is open.'), claim(2, 'Forty ships were counted in Velm.')];
  const entities = [entity(1, 'Velm', 'place'), entity(2, 'Harbour warden', 'person')];
  const [open, forty] = claims.map((found) => found.id) as [ClaimId, ClaimId];
  const [velm, warden] = entities.map((found) => found.id) as [EntityId, EntityId];
  const snapshot: CaseSnapshot = {
    ...emptySnapshot(),
    info: [
      {
        id: caseId as CaseId,
        rev: 1,
        title: 'Velm harbour',
        description: '',
        isSample: false,
        ...PLAIN_CASE,
        createdAt: AT,
      },
    ],
    sources: articles.map(({ source }) => source),
    originals: articles.map(({ original }) => original),
    excerpts: articles.map(({ excerpt }) => excerpt),
    texts: articles.map(({ text }) => text),
    claims,
    passages: [
      passage(1, open, quoted(1, HARBOUR, 'The harbour of Velm opened on Monday.')),
      passage(2, forty, quoted(1, HARBOUR, 'We counted forty ships')),
      passage(3, forty, quoted(2, LEDGER, 'Ships counted: 38.')),
    ],
    entities,
    mentions: [
      mention(1, velm, quoted(1, HARBOUR, 'Velm')),
      mention(2, warden, quoted(1, HARBOUR, 'the warden')),
    ],
    roles: [
      { id: 'role-1' as RoleId, rev: 1, claimId: open, entityId: velm, role: 'place' },
      { id: 'role-2' as RoleId, rev: 1, claimId: forty, entityId: warden, role: 'speaker' },
    ],
    assessments: [
      {
        id: 'assessment-1' as AssessmentId,
        code: 'R1',
        rev: 1,
        title: 'What passes through Velm',
        subtitle: '',
        organisation: 'Harbour desk',
        authors: ['A. Reader'],
        version: '1.0',
        dated: '2026-01-02',
        cutoff: null,
        language: 'en-GB',
        marking: null,
        caveats: [],
        sourceStatement: null,
        scale: DEFAULT_LIKELIHOOD_SCALE,
        accepted: [],
        template: 'assessment',
        citations: 'notes',
        body: {
          type: 'doc',
          content: [
            { type: 'heading', attrs: { level: 1, id: 'h1' }, content: [{ type: 'text', text: 'Traffic' }] },
            {
              type: 'judgement',
              attrs: { id: 'j1', likelihood: 'likely', confidence: 'low' },
              content: [
                { type: 'judgementStatement', content: [{ type: 'text', text: 'Traffic grows.' }] },
                { type: 'judgementBasis', content: [{ type: 'citation', attrs: { claimIds: [forty] } }] },
              ],
            },
          ],
        },
        createdAt: AT,
      },
    ],
  };
  return {
    whole: startedWith(snapshot, { at: AT, analyst: 'A. Reader', label: 'Make case' }),
    originals: new Map(articles.map(({ original, bytes }) => [original.sha256, bytes])),
  };
}

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Article {
  readonly source: Source;
  readonly original: Original;
  readonly excerpt: Excerpt;
  readonly text: ExcerptText;
  readonly bytes: Uint8Array;
}

async function article(number: number, words: string): Promise<Article> {
  const bytes = new TextEncoder().encode(words);
  const hash = await sha256(bytes);
  const sourceId = `source-${number}` as SourceId;
  const originalId = `original-${number}` as OriginalId;
  const id = excerptId(number);
  const blocks = [...words.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return {
    source: {
      id: sourceId,
      code: `S${number}`,
      rev: 1,
      title: words.slice(0, 20),
      outlet: 'Velm Courier',
      authors: [],
      kind: 'article',
      language: 'en',
      url: '',
      published: '2026-01',
      modified: null,
      retrieved: null,
      ...UNRATED,
      reliability: { letter: 'B', reason: 'Known for years', at: AT, by: '' },
      marking: 'TLP:GREEN',
      caveats: [],
      note: '',
      createdAt: AT,
    },
    original: {
      id: originalId,
      rev: 1,
      sourceId,
      sha256: hash,
      name: `velm-${number}.txt`,
      byteLength: bytes.byteLength,
      encoding: 'utf-8',
      within: [],
      importedAt: AT,
    },
    excerpt: {
      id,
      code: `X${number}`,
      rev: 1,
      sourceId,
      originalId,
      replaces: null,
      locator: '',
      sha256: hash,
      length: words.length,
      extractor: { name: 'plain text', version: 1 },
      residue: number === 2 ? [{ block: 2, reason: 'Share line', status: 'proposed' }] : [],
      createdAt: AT,
    },
    text: { id, rev: 1, text: words, blocks },
    bytes,
  };
}

const excerptId = (number: number): ExcerptId => `excerpt-${number}` as ExcerptId;

const claim = (number: number, statement: string): Claim => ({
  id: `claim-${number}` as ClaimId,
  code: `C${number}`,
  rev: 1,
  statement,
  kind: 'statement of fact',
  attribution: [stepNamed('Velm Courier')],
  happened: null,
  said: null,
  captured: null,
  ...UNWEIGHED,
  credibility: { digit: 2, reason: '', at: AT, by: '' },
  tags: ['shipping'],
  note: '',
  createdAt: AT,
});

const entity = (number: number, name: string, type: Entity['type']): Entity => ({
  id: `entity-${number}` as EntityId,
  code: `E${number}`,
  rev: 1,
  name,
  type,
  aliases: [],
  ...UNDESCRIBED,
  createdAt: AT,
});

function quoted(number: number, text: string, words: string): Span {
  const start = text.indexOf(words);
  const span = start < 0 ? null : spanOf(excerptId(number), text, start, start + words.length);
  if (!span) throw new Error(`“${words}” is not in the text`);
  return span;
}

const passage = (number: number, claimId: ClaimId, span: Span) => ({
  ...span,
  id: `passage-${number}` as PassageId,
  rev: 1,
  claimId,
  stance: 'states' as const,
  proposal: null,
});

const mention = (number: number, entityId: EntityId, span: Span) => ({
  ...span,
  id: `mention-${number}` as MentionId,
  rev: 1,
  entityId,
  proposal: null,
});
