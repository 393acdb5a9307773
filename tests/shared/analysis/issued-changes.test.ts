import { expect, test } from 'vitest';
import { changesSince } from '../../../shared/analysis/issued-changes.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { ClaimRelationId } from '../../../shared/model/claim-relation.ts';
import type { LineageId } from '../../../shared/model/lineage.ts';
import { parseEvidence } from '../../../shared/model/parse-evidence.ts';
import type { PassageId } from '../../../shared/model/passage.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { smallCase } from '../model/small-case.ts';

const AT = '2026-03-14T10:00:00.000Z';
const LEAD = 'R1.1 issued 12 March 2026';
const { snapshot: small } = (await smallCase()).whole;

/** R1 cites C2, which rests on S1 and S2. */
const issuedFrom = (snapshot: CaseSnapshot) => {
  const evidence = parseEvidence(evidenceOf(buildReportDocument(snapshot, 'assessment-1' as AssessmentId)));
  if (!evidence) throw new Error('The evidence cannot be read');
  return evidence;
};

/** Sentences about what has changed between two states of the case. */
const between = (then: CaseSnapshot, now: CaseSnapshot): readonly string[] =>
  changesSince(issuedFrom(then), LEAD, now).map(({ sentence }) => sentence);

const edited = (change: (snapshot: CaseSnapshot) => Partial<CaseSnapshot>): CaseSnapshot => ({
  ...small,
  ...change(small),
});

const withSource = (code: string, change: object): CaseSnapshot =>
  edited(({ sources }) => ({
    sources: sources.map((source) => (source.code === code ? { ...source, ...change } : source)),
  }));

const withClaim = (code: string, change: object): CaseSnapshot =>
  edited(({ claims }) => ({
    claims: claims.map((claim) => (claim.code === code ? { ...claim, ...change } : claim)),
  }));

function first<R>([record]: readonly R[]): R {
  if (!record) throw new Error('The small case has no such record');
  return record;
}

const withdrawn = { ground: 'fabricated', reason: 'Made up', at: AT, by: '' };

test('nothing is told of where nothing has changed', () => {
  expect(between(small, small)).toEqual([]);
});

test('a source that was withdrawn is told of with its day and ground', () => {
  expect(between(small, withSource('S1', { withdrawn }))).toEqual([
    `${LEAD} leans on S1, withdrawn 14 March 2026 (fabricated).`,
  ]);
});

test('a source that counts again is told of too', () => {
  expect(between(withSource('S1', { withdrawn }), small)).toEqual([
    `${LEAD} calls S1 withdrawn; it counts again.`,
  ]);
});

test.each([
  [
    'a source that was rated anew',
    withSource('S2', { reliability: { letter: 'D', reason: '', at: AT, by: '' } }),
    `${LEAD} rates S2 B; it is D since 14 March 2026.`,
  ],
  [
    'a source whose rating was taken away',
    withSource('S2', { reliability: null }),
    `${LEAD} rates S2 B; it is not rated any more.`,
  ],
  [
    'a claim that was rated anew',
    withClaim('C2', { credibility: { digit: 5, reason: '', at: AT, by: '' } }),
    `${LEAD} rates C2 2; it is 5 since 14 March 2026.`,
  ],
  [
    'a claim whose statement was edited',
    withClaim('C2', { statement: 'Thirty ships were counted.' }),
    `${LEAD} cites C2 in other words; now it reads “Thirty ships were counted.”.`,
  ],
  [
    'a claim that was set aside',
    withClaim('C2', { status: 'set aside' }),
    `${LEAD} cites C2, which is set aside now.`,
  ],
  [
    'a marking that was raised',
    withSource('S1', { marking: 'TLP:RED' }),
    `${LEAD} leans on S1, whose marking was raised from TLP:GREEN to TLP:RED.`,
  ],
  [
    'a claim that was removed',
    edited(({ claims }) => ({ claims: claims.filter(({ code }) => code !== 'C2') })),
    `${LEAD} cites C2, which is no longer in the case.`,
  ],
  [
    'a passage that was removed',
    edited(({ passages }) => ({ passages: passages.filter(({ id }) => id !== 'passage-3') })),
    `${LEAD} quotes words of X2 for C2 that no longer stand for it.`,
  ],
  [
    'edges that were moved',
    edited(({ passages }) => ({
      passages: passages.map((passage) =>
        passage.id === 'passage-3'
          ? { ...passage, end: passage.end - 1, quote: 'Ships counted: 38' }
          : passage,
      ),
    })),
    `${LEAD} quotes words of X2 for C2; more or fewer words are marked there now.`,
  ],
  [
    'a contradiction that was found',
    edited(() => ({
      claimRelations: [
        {
          id: 'relation-1' as ClaimRelationId,
          rev: 1,
          claimId: 'claim-1' as never,
          type: 'contradicts' as const,
          otherId: 'claim-2' as never,
          outcome: 'real' as const,
          reason: '',
          at: AT,
          by: '',
        },
      ],
    })),
    `${LEAD} cites C2, which C1 has contradicted since 14 March 2026.`,
  ],
  [
    'words that speak against a claim now',
    edited(({ passages }) => ({
      passages: [
        ...passages,
        {
          ...first(passages),
          id: 'passage-9' as PassageId,
          claimId: 'claim-2' as never,
          stance: 'contradicts' as const,
        },
      ],
    })),
    `${LEAD} cites C2; words of S1 speak against it now.`,
  ],
])('%s is told of in one sentence', (_, now, sentence) => {
  expect(between(small, now)).toEqual([sentence]);
});

test('what was marked more open, or contradicts and was known, is no change', () => {
  expect(between(withSource('S1', { marking: 'TLP:RED' }), small)).toEqual([]);
  const known = edited(() => ({
    claimRelations: [
      {
        id: 'relation-1' as ClaimRelationId,
        rev: 1,
        claimId: 'claim-1' as never,
        type: 'contradicts' as const,
        otherId: 'claim-2' as never,
        outcome: 'real' as const,
        reason: '',
        at: AT,
        by: '',
      },
    ],
  }));
  expect(between(known, known)).toEqual([]);
});

test('lineage that makes one origin of two is told of with both counts', () => {
  const both = edited(({ sources }) => ({
    sources: sources.map((source) => ({ ...source, firstHand: { reason: 'Was there', at: AT, by: '' } })),
  }));
  const linked = {
    ...both,
    lineage: [
      {
        id: 'lineage-1' as LineageId,
        rev: 1,
        sourceId: 'source-2' as never,
        type: 'republishes' as const,
        fromId: 'source-1' as never,
        basis: '',
        createdAt: AT,
      },
    ],
  };
  expect(between(both, linked)).toEqual([
    `${LEAD} counts 2 origins for C2; by the lineage of now there is 1 origin.`,
  ]);
});

test('a text that was replaced is told of, and marks that moved along with it are not told of besides', () => {
  const now = edited(({ excerpts, texts, passages }) => ({
    excerpts: [
      ...excerpts,
      {
        ...first(excerpts.slice(1)),
        id: 'excerpt-3' as ExcerptId,
        code: 'X3',
        replaces: 'excerpt-2' as ExcerptId,
      },
    ],
    texts: [...texts, { ...first(texts.slice(1)), id: 'excerpt-3' as ExcerptId }],
    passages: passages.map((passage) =>
      passage.id === 'passage-3' ? { ...passage, excerptId: 'excerpt-3' as ExcerptId } : passage,
    ),
  }));
  expect(between(small, now)).toEqual([`${LEAD} quotes X2 for C2; X3 has replaced that text.`]);
});

test('the gravest stands first', () => {
  const now = {
    ...withSource('S1', { withdrawn }),
    claims: withClaim('C2', { statement: 'Other words.' }).claims,
  };
  const kinds = changesSince(issuedFrom(small), LEAD, now).map(({ kind }) => kind);
  expect(kinds).toEqual(['source withdrawn', 'claim edited']);
});
