import { describe, expect, test } from 'vitest';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import type { ClaimId } from '../../../../shared/model/claim.ts';
import type { EntityRelationId } from '../../../../shared/model/entity.ts';
import type { LineageId } from '../../../../shared/model/lineage.ts';
import { citedClaims, plainWords } from '../../../../shared/model/rich-text.ts';
import { drawnWords, figureOf, reportWith } from './small-figures.ts';

const open = 'claim-1' as ClaimId;
const forty = 'claim-2' as ClaimId;
const AT = '2026-01-02T03:04:05.678Z';

/** The ledger is first-hand, and the article withdrawn or against, as a test wants it. */
const firstHand = (snapshot: CaseSnapshot): CaseSnapshot => ({
  ...snapshot,
  sources: snapshot.sources.map((source) =>
    source.code === 'S2'
      ? { ...source, firstHand: { reason: 'kept by the warden', at: AT, by: '' } }
      : source,
  ),
});

describe('the figures of an assessment', () => {
  test('are numbered in the order of the text and stand where they were put', async () => {
    const { figures, body } = await reportWith([
      { kind: 'claims' },
      { kind: 'ratings', caption: 'Our grades' },
    ]);
    expect(figures.map(({ number, anchor, caption }) => [number, anchor, caption])).toEqual([
      [1, 'figure-1', 'The cited claims and what they rest on'],
      [2, 'figure-2', 'Our grades'],
    ]);
    expect(body.flatMap((block) => (block.kind === 'figure' ? [block.number] : []))).toEqual([1, 2]);
  });

  test('without a choice show all that is cited, and follow the case', async () => {
    const before = await reportWith([{ kind: 'claims' }]);
    expect(before.figures[0]?.alt).toContain('C2; Forty ships were counted in Velm.');
    expect(before.figures[0]?.alt).not.toContain('C1;');
    const after = await reportWith([{ kind: 'claims' }], (snapshot) => ({
      ...snapshot,
      claims: snapshot.claims.map((claim) => ({ ...claim, statement: 'Thirty-eight ships.' })),
    }));
    expect(after.figures[0]?.alt).toContain('C2; Thirty-eight ships.');
  });

  test('a claim that is chosen for one counts as cited: it is in the annex and says for which figure', async () => {
    const report = await reportWith([{ kind: 'claims', claimIds: [open] }]);
    expect(report.claims.map(({ code, notes, figures }) => [code, notes, figures])).toEqual([
      ['C1', [], [1]],
      ['C2', [1], []],
    ]);
    expect(report.figures[0]?.source).toBe('Source: C1, annex A.');
    const text = { type: 'doc', content: [figureOf({ claimIds: [open], caption: 'Gone fishing' })] } as const;
    expect(citedClaims(text)).toEqual([open]);
    expect(plainWords(text)).toContain('Gone fishing');
  });

  test('a chosen claim that was removed is a problem, and the page says so', async () => {
    const gone = 'claim-9' as ClaimId;
    const { figures, problems } = await reportWith([{ kind: 'claims', claimIds: [open, gone] }]);
    expect(figures[0]?.missing).toBe(1);
    expect(problems.map(({ message }) => message)).toContain(
      'Figure 1 was made for a claim that is no longer in the case. Edit the figure, or restore what was removed.',
    );
  });

  test('a picture needs words for readers who do not see it', async () => {
    const picture = {
      sha256: 'a'.repeat(64),
      name: 'quay.png',
      mediaType: 'image/png',
      byteLength: 9,
      width: 4,
      height: 3,
    } as const;
    const without = await reportWith([{ kind: 'picture', picture }]);
    expect(without.problems.map(({ code }) => code)).toContain('picture-without-words');
    const withWords = await reportWith([{ kind: 'picture', picture, alt: 'The quay at low water.' }]);
    expect(withWords.problems.map(({ code }) => code)).not.toContain('picture-without-words');
    expect(withWords.figures[0]?.alt).toBe('The quay at low water.');
  });
});

describe('a corroboration matrix', () => {
  test('fills the cell of an established origin, leaves the other hollow, and counts origins', async () => {
    const { figures } = await reportWith([{ kind: 'corroboration' }], firstHand);
    expect(figures[0]?.alt).toContain(
      '0 of 1 claim rest on two or more origins; no cited source speaks against any.',
    );
    expect(figures[0]?.alt).toContain('C2: S1 N, S2 E; origins 1 (+1).');
    const words = figures[0] ? drawnWords(figures[0]) : [];
    expect(words).toEqual(expect.arrayContaining(['S1', 'S2', 'E', 'N', '1 (+1)']));
    expect(words).toContain('speaks for the claim; origin not established');
  });

  test('puts sources of one origin into one column and names them', async () => {
    const { figures } = await reportWith([{ kind: 'corroboration' }], (snapshot) => {
      const [later, earlier] = snapshot.sources;
      if (!later || !earlier) throw new Error('Two sources are needed');
      const lineage = {
        id: 'lineage-1' as LineageId,
        rev: 1,
        sourceId: later.id,
        type: 'republishes',
        fromId: earlier.id,
        basis: '',
        createdAt: AT,
      } as const;
      return { ...firstHand(snapshot), lineage: [lineage] };
    });
    expect(figures[0]?.alt).toContain('C2: S2 E; origins 1.');
    expect((figures[0] ? drawnWords(figures[0]) : []).join(' ')).toContain('S2 = S1, S2');
  });

  test('a source that speaks against the claim has a letter of its own, and so has a withdrawn one', async () => {
    const { figures } = await reportWith([{ kind: 'corroboration' }], (snapshot) => ({
      ...snapshot,
      sources: snapshot.sources.map((source) =>
        source.code === 'S1'
          ? { ...source, withdrawn: { ground: 'retracted', reason: '', at: AT, by: '' } }
          : source,
      ),
      passages: snapshot.passages.map((passage) =>
        passage.id === 'passage-3' ? { ...passage, stance: 'contradicts' } : passage,
      ),
    }));
    expect(figures[0]?.alt).toContain('C2: S1 W, S2 C;');
    expect(figures[0]?.alt).toContain('against 1 a cited source speaks.');
  });
});

describe('a table of ratings', () => {
  test('counts pairs, keeps F and 6 and what is not rated apart, and averages nothing', async () => {
    const { figures } = await reportWith([{ kind: 'ratings' }], (snapshot) => ({
      ...snapshot,
      sources: snapshot.sources.map((source) =>
        source.code === 'S1'
          ? { ...source, reliability: { letter: 'F', reason: '', at: AT, by: '' } }
          : source,
      ),
      claims: snapshot.claims.map((claim) => ({
        ...claim,
        credibility: { digit: 2, reason: '', at: AT, by: '' },
      })),
    }));
    expect(figures[0]?.alt).toBe(
      '2 pairs of a claim and a source that speaks for it, 1 of them judged on both scales; most often B2, once. B2: 1, F2: 1.',
    );
    expect(figures[0] ? drawnWords(figures[0]) : []).toEqual(expect.arrayContaining(['F', '6']));
  });
});

describe('an entity chart', () => {
  test('shows who takes part, and numbers the relations that the claims state', async () => {
    const { figures } = await reportWith([{ kind: 'entities', claimIds: [open, forty] }], (snapshot) => {
      const [velm, warden] = snapshot.entities;
      if (!velm || !warden) throw new Error('Two entities are needed');
      const relation = {
        id: 'relation-1' as EntityRelationId,
        rev: 1,
        entityId: warden.id,
        type: 'keeps the harbour of',
        otherId: velm.id,
        claimId: forty,
        during: '2026',
      };
      return { ...snapshot, entityRelations: [relation] };
    });
    const words = figures[0] ? drawnWords(figures[0]) : [];
    expect(words).toEqual(expect.arrayContaining(['Velm', 'E1 · place', 'Harbour warden', '1']));
    expect(words).toContain('1  Harbour warden keeps the harbour of Velm, 2026 (C2)');
    expect(figures[0]?.alt).toContain('2 entities, 1 stated relation, 1 pair in the same claims.');
  });
});
