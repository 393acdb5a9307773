import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlastMaterial, blastRadius } from '../../../shared/analysis/blast-radius.ts';
import { blastSections, blastText } from '../../../shared/analysis/blast-text.ts';
import { fallenClaims } from '../../../shared/analysis/fallen-sources.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { LineageId } from '../../../shared/model/lineage.ts';
import type { Source, SourceId } from '../../../shared/model/source.ts';
import { buildSampleCase } from '../../../shared/sample/sample-case.ts';
import { countingStamp, nodeHash } from '../sample/sample-stamp.ts';

const { snapshot } = await buildSampleCase(countingStamp(), nodeHash);
const idOf = (code: string): SourceId => {
  const source = snapshot.sources.find((one) => one.code === code);
  if (!source) throw new Error(`There is no ${code}`);
  return source.id;
};
const codesOf = (effects: readonly { readonly claim: { readonly code: string } }[]): readonly string[] =>
  effects.map(({ claim }) => claim.code);
const WITHDRAWN = { ground: 'fabricated', reason: 'Made up', at: '', by: '' } as const;
const withdrawn = (codes: readonly string[]): CaseSnapshot => ({
  ...snapshot,
  sources: snapshot.sources.map((source) =>
    codes.includes(source.code) ? { ...source, withdrawn: WITHDRAWN } : source,
  ),
});

describe('what rests on a source', () => {
  test('takes the sources along that come from nothing else, and says through what', () => {
    const { sources } = blastRadius(snapshot, [idOf('S3')]);
    expect(sources.map(({ source, through }) => [source.code, through.map(({ type }) => type)])).toEqual([
      ['S3', []],
      ['S5', ['reports on']],
    ]);
  });

  test('falls where no source is left, is weakened where an origin goes, and else stands', () => {
    const report = blastRadius(snapshot, [idOf('S3')]);
    expect(codesOf(report.falls)).toEqual(['C16', 'C17', 'C18', 'C19', 'C20', 'C21', 'C27', 'C28']);
    expect(codesOf(report.weakened)).toEqual(['C1', 'C15']);
    const [both] = report.weakened;
    expect([both?.before.origins, both?.after.origins]).toEqual([2, 1]);
    const article = blastRadius(snapshot, [idOf('S5')]);
    expect(codesOf(article.falls)).toEqual(['C27', 'C28']);
    expect(codesOf(article.stands)).toEqual(['C16', 'C17', 'C18', 'C19']);
  });

  test('shows the judgements and sentences that cite it, the bare ones as such', () => {
    const { sentences } = blastRadius(snapshot, [idOf('S2')]);
    const judgements = sentences.filter(({ judgement }) => judgement !== null);
    expect(judgements.map(({ judgement, isBare }) => [judgement, isBare])).toEqual([
      [2, false],
      [3, true],
      [4, false],
    ]);
    expect(judgements[1]?.words).toMatch(/^Veskar is likely to announce/);
    const cited = sentences.find(({ words }) => words.startsWith('On 31 October, the Seaway Post reports'));
    expect(cited).toMatchObject({ code: 'R1', isBare: true, judgement: null });
  });

  test('names the relations whose claims fall, and those of entities that no claim is left for', () => {
    const radius = blastRadius(snapshot, [idOf('S2')]);
    expect(radius.relations.map(({ type }) => type).toSorted()).toEqual(['contradicts', 'supersedes']);
    expect(radius.entityRelations.map(({ type }) => type)).toEqual(['heads', 'froze the holdings of']);
  });

  test('a source that comes from two falls with both, and one said to be first-hand with neither', () => {
    const link = (fromId: SourceId, number: number) => ({
      id: `lineage-${number}` as LineageId,
      rev: 0,
      sourceId: idOf('S4'),
      type: 'cites' as const,
      fromId,
      basis: '',
      createdAt: '',
    });
    const lineage = [link(idOf('S1'), 1), link(idOf('S2'), 2)];
    const fallsWith = (material: BlastMaterial, codes: readonly string[]): boolean =>
      blastRadius(material, codes.map(idOf)).sources.some(({ source }) => source.code === 'S4');
    expect(fallsWith({ ...snapshot, lineage }, ['S1'])).toBe(false);
    expect(fallsWith({ ...snapshot, lineage }, ['S1', 'S2'])).toBe(true);
    const sources = snapshot.sources.map((source) => ({
      ...source,
      firstHand: { reason: '', at: '', by: '' },
    }));
    expect(fallsWith({ ...snapshot, lineage, sources }, ['S1', 'S2'])).toBe(false);
  });

  test('a circle of sources does not fall by itself, and falls with the one that starts it', () => {
    const lineage = snapshot.lineage.flatMap((one) => [
      one,
      { ...one, sourceId: one.fromId, fromId: one.sourceId },
    ]);
    expect(blastRadius({ ...snapshot, lineage }, [idOf('S1')]).sources).toHaveLength(1);
    expect(blastRadius({ ...snapshot, lineage }, [idOf('S3')]).sources).toHaveLength(2);
  });

  test('a passage that speaks against a claim is no ground for it', () => {
    const passages = snapshot.passages.map((passage) => ({ ...passage, stance: 'contradicts' as const }));
    const { falls, weakened, stands } = blastRadius({ ...snapshot, passages }, [idOf('S1')]);
    expect([...falls, ...weakened, ...stands]).toEqual([]);
  });

  test('is written out as text that names every claim', () => {
    const radius = blastRadius(snapshot, [idOf('S5')]);
    const text = blastText('If S5 were withdrawn:', '2 claims fall.', blastSections(radius, snapshot));
    expect(text).toContain(
      'Falls entirely (2): No other source is left for these claims.\n- C27  Veskar denies',
    );
    expect(text).toMatch(/C16 .*\[2 items, 1 origin → 1 item, without S5\]/);
  });
});

describe('the laws of withdrawal', () => {
  const sets = fc.subarray(snapshot.sources.map(({ code }) => code));
  const lineages = fc.array(
    fc.record({ from: fc.nat(4), to: fc.nat(4) }).map(({ from, to }) => ({
      id: `${from} ${to}` as LineageId,
      rev: 0,
      sourceId: (snapshot.sources[from] as Source).id,
      type: 'quotes' as const,
      fromId: (snapshot.sources[to] as Source).id,
      basis: '',
      createdAt: '',
    })),
    { maxLength: 6 },
  );

  test('withdrawing nothing, or what is withdrawn already, changes nothing', () => {
    fc.assert(
      fc.property(sets, lineages, (codes, lineage) => {
        const radius = blastRadius({ ...withdrawn(codes), lineage }, codes.map(idOf));
        for (const part of Object.values(radius)) expect(part).toEqual([]);
      }),
    );
  });

  test('withdrawing everything lets every claim fall, and none is weakened', () => {
    fc.assert(
      fc.property(lineages, (lineage) => {
        const all = snapshot.sources.map(({ id }) => id);
        const { falls, weakened, stands } = blastRadius({ ...snapshot, lineage }, all);
        expect(falls).toHaveLength(snapshot.claims.length);
        expect([...weakened, ...stands]).toEqual([]);
      }),
    );
  });

  test('withdrawing more never lets a claim stand again', () => {
    fc.assert(
      fc.property(sets, sets, lineages, (codes, more, lineage) => {
        const material = { ...snapshot, lineage };
        const few = codesOf(blastRadius(material, codes.map(idOf)).falls);
        const many = codesOf(blastRadius(material, [...codes, ...more].map(idOf)).falls);
        expect(many).toEqual(expect.arrayContaining([...few]));
      }),
    );
  });

  test('what the preview says falls is what has fallen once it is withdrawn', () => {
    fc.assert(
      fc.property(sets, lineages, (codes, lineage) => {
        const preview = blastRadius({ ...snapshot, lineage }, codes.map(idOf)).falls;
        const after = fallenClaims({ ...withdrawn(codes), lineage });
        expect(new Set(preview.map(({ claim }) => claim.id))).toEqual(after);
      }),
    );
  });
});

describe('the printed assessment', () => {
  const [assessment] = snapshot.assessments;
  const problemsOf = (material: CaseSnapshot) =>
    buildReportDocument(material, assessment?.id as never).problems.map(({ code, message }) => ({
      code,
      message,
    }));

  test('of the sample has no problems', () => {
    expect(problemsOf(snapshot)).toEqual([]);
  });

  test('names the cited claims that rest on withdrawn sources alone', () => {
    const problems = problemsOf(withdrawn(['S5']));
    expect(problems.map(({ code }) => code)).toEqual(['rests-on-withdrawn', 'rests-on-withdrawn']);
    expect(problems.map(({ message }) => message.split(',')[0])).toEqual([
      'Claim C28 is cited',
      'Claim C27 is cited',
    ]);
    expect(problems[0]?.message).toContain('rests on withdrawn sources alone');
  });

  test('names a contradiction that stands and of which one side is cited only', () => {
    const [first] = snapshot.claimRelations;
    const uncited = {
      ...snapshot.claims[0],
      id: 'claim-uncited',
      code: 'C99',
    } as (typeof snapshot.claims)[number];
    const relation = {
      ...first,
      otherId: uncited.id,
      outcome: 'unresolved',
    } as (typeof snapshot.claimRelations)[number];
    const claims = [...snapshot.claims, uncited];
    const [problem] = problemsOf({ ...snapshot, claims, claimRelations: [relation] });
    expect(problem?.code).toBe('contradiction-unmentioned');
    expect(problem?.message).toContain('Claim C14 is cited, and claim C99, which contradicts it, is not.');
    const explained = { ...relation, outcome: 'different time' as const };
    expect(problemsOf({ ...snapshot, claims, claimRelations: [explained] })).toEqual([]);
  });
});
