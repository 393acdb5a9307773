import { emptySnapshot } from '../../../shared/model/case-snapshot.ts';
import { type Claim, type ClaimId, UNWEIGHED } from '../../../shared/model/claim.ts';
import type { ClaimRelation, ClaimRelationId } from '../../../shared/model/claim-relation.ts';
import { type Passage, type PassageId, spanOf } from '../../../shared/model/passage.ts';
import type { CredibilityDigit } from '../../../shared/model/scale.ts';
import type { ExcerptId, OriginalId, Source } from '../../../shared/model/source.ts';
import { comesFrom, firstHand, invented } from './invented-sources.ts';

const AT = '2026-01-02T03:04:05.678Z';
const claimId = (number: number): ClaimId => `claim-${number}` as ClaimId;

/** The words of every source, with its number in them. */
export const wordsOf = (source: number): string =>
  `Report ${source}. The warden counted forty ships in the harbour. The quay is closed.`;

interface InventedClaim {
  readonly credibility?: CredibilityDigit;
  /** Numbers of the sources that it has words from. */
  readonly on?: readonly number[];
  readonly against?: readonly number[];
}

interface InventedCase {
  readonly claims: readonly InventedClaim[];
  readonly sources?: Readonly<Record<number, Partial<Source>>>;
  /** The first comes from the second. */
  readonly lineage?: readonly (readonly [number, number])[];
  readonly contradictions?: readonly (readonly [number, number])[];
  readonly change?: (passage: Passage) => Passage;
}

/** Four rated, first-hand sources, and claims on them. Claims and sources are numbered from 1. */
export function checkCase({ claims, sources = {}, lineage = [], contradictions = [], change }: InventedCase) {
  const snapshot = emptySnapshot();
  for (const number of [1, 2, 3, 4]) {
    const reliability = { letter: 'B', reason: '', at: AT, by: '' } as const;
    const comesFirst = !lineage.some(([later]) => later === number);
    snapshot.sources.push(
      invented(number, { reliability, firstHand: comesFirst ? firstHand : null, ...sources[number] }),
    );
    const text = wordsOf(number);
    const id = `excerpt-${number}` as ExcerptId;
    snapshot.texts.push({ id, rev: 1, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] });
    snapshot.excerpts.push({
      id,
      code: `X${number}`,
      rev: 1,
      sourceId: invented(number).id,
      originalId: `original-${number}` as OriginalId,
      replaces: null,
      locator: '',
      sha256: '',
      length: text.length,
      extractor: { name: 'plain', version: 1 },
      residue: [],
      createdAt: AT,
    });
  }
  claims.forEach(({ credibility, on = [], against = [] }, index) => {
    const number = index + 1;
    snapshot.claims.push(claimOf(number, credibility));
    const stances = [
      ...on.map((source) => [source, 'states'] as const),
      ...against.map((source) => [source, 'contradicts'] as const),
    ];
    for (const [source, stance] of stances) {
      const text = wordsOf(source);
      const start = text.indexOf('The warden');
      const span = spanOf(`excerpt-${source}` as ExcerptId, text, start, text.indexOf(' The quay'));
      if (!span) continue;
      const id = `passage-${number}-${source}` as PassageId;
      const passage = { ...span, id, rev: 1, claimId: claimId(number), stance, proposal: null };
      snapshot.passages.push(change?.(passage) ?? passage);
    }
  });
  snapshot.lineage.push(...lineage.map(([later, from]) => comesFrom(later, from)));
  snapshot.claimRelations.push(...contradictions.map(contradiction));
  return snapshot;
}

const claimOf = (number: number, digit: CredibilityDigit | undefined): Claim => ({
  id: claimId(number),
  code: `C${number}`,
  rev: 1,
  statement: `Statement ${number}.`,
  kind: 'statement of fact',
  attribution: [],
  happened: null,
  said: null,
  captured: null,
  ...UNWEIGHED,
  credibility: digit ? { digit, reason: '', at: AT, by: '' } : null,
  tags: [],
  note: '',
  createdAt: AT,
});

const contradiction = ([one, other]: readonly [number, number]): ClaimRelation => ({
  id: `relation-${one}-${other}` as ClaimRelationId,
  rev: 1,
  claimId: claimId(one),
  type: 'contradicts',
  otherId: claimId(other),
  outcome: 'unresolved',
  reason: '',
  at: AT,
  by: '',
});
