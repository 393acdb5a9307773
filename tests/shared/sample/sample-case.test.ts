import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findContradictions, pairKey } from '../../../shared/analysis/contradictions.ts';
import { originCounter } from '../../../shared/analysis/origins.ts';
import { parsePartialDate } from '../../../shared/lib/partial-date.ts';
import { ACCESSES } from '../../../shared/model/attribution.ts';
import { byId } from '../../../shared/model/case-snapshot.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '../../../shared/model/claim.ts';
import { CLAIM_RELATION_TYPES, isStandingContradiction } from '../../../shared/model/claim-relation.ts';
import { ENTITY_TYPES } from '../../../shared/model/entity.ts';
import { mostRestrictive, TLP } from '../../../shared/model/marking.ts';
import { spanHolds } from '../../../shared/model/passage.ts';
import { citedClaims } from '../../../shared/model/rich-text.ts';
import { CODE_PREFIX, type CodedTable, REFERENCES, TABLES } from '../../../shared/model/schema.ts';
import { buildSampleCase } from '../../../shared/sample/sample-case.ts';
import { countingStamp, nodeHash } from './sample-stamp.ts';

const { snapshot, originals } = await buildSampleCase(countingStamp(), nodeHash);
const texts = byId(snapshot.texts);
const claims = byId(snapshot.claims);
const excerpts = byId(snapshot.excerpts);
const sources = byId(snapshot.sources);
const textOf = (excerptId: string) => texts.get(excerptId)?.text ?? '';
const sourceOf = (excerptId: string) => sources.get(excerpts.get(excerptId)?.sourceId ?? '');
const passagesOf = (claimId: string) => snapshot.passages.filter((passage) => passage.claimId === claimId);
const codesOf = (claimId: string) =>
  new Set(passagesOf(claimId).map((passage) => sourceOf(passage.excerptId)?.code));
const statuses = (code: string) =>
  snapshot.excerpts.find(({ id }) => sourceOf(id)?.code === code)?.residue.map(({ status }) => status) ?? [];

describe('the sample case', () => {
  test('says that it is invented wherever a case, a source or its assessment is shown', () => {
    const [info] = snapshot.info;
    expect(info?.isSample).toBe(true);
    expect(info?.title).toContain('invented');
    expect(info?.description).toContain('invented');
    expect(snapshot.assessments.map(({ subtitle }) => subtitle)).toEqual([
      expect.stringContaining('Invented'),
    ]);
    for (const { note } of snapshot.sources) expect(note).toContain('Invented for the sample case');
  });

  test('is built twice alike from equal stamps', async () => {
    const again = await buildSampleCase(countingStamp(), nodeHash);
    expect(again).toEqual({ snapshot, originals });
  });

  test('has five sources, about twenty-five claims, fifteen entities and one assessment', () => {
    expect(snapshot.info).toHaveLength(1);
    expect(snapshot.sources).toHaveLength(5);
    expect(snapshot.claims.length).toBeGreaterThanOrEqual(22);
    expect(snapshot.claims.length).toBeLessThanOrEqual(28);
    expect(snapshot.entities).toHaveLength(15);
    expect(snapshot.assessments).toHaveLength(1);
  });

  test('numbers its codes from 1 without a gap', () => {
    for (const table of Object.keys(CODE_PREFIX) as CodedTable[]) {
      const codes = snapshot[table].map(({ code }) => code);
      expect(codes).toEqual(codes.map((_, index) => `${CODE_PREFIX[table]}${index + 1}`));
    }
  });

  test('gives every record an id of its own', () => {
    const ids = TABLES.filter((table) => table !== 'texts').flatMap((table) =>
      snapshot[table].map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a parent for every record that names one', () => {
    const orphans = REFERENCES.flatMap(({ table, field, parent }) => {
      const parents = new Set<unknown>(snapshot[parent].map(({ id }) => id));
      return snapshot[table].filter(
        (record) => !parents.has(Object.entries(record).find(([name]) => name === field)?.[1]),
      );
    });
    expect(orphans).toEqual([]);
  });

  test('gives dates as the date field reads them', () => {
    const dates = [
      ...snapshot.claims.flatMap(({ happened, said, captured }) =>
        [happened, said, captured].map((clock) => clock?.date ?? null),
      ),
      ...snapshot.sources.flatMap(({ published, retrieved }) => [published, retrieved]),
      ...snapshot.assessments.flatMap(({ dated, cutoff }) => [dated, cutoff]),
    ];
    for (const date of dates) expect(parsePartialDate(date ?? '')).toEqual({ ok: true, value: date });
  });
});

describe('the sample’s sources', () => {
  test('keep their bytes under the hash of those bytes', () => {
    expect(originals.map(({ sha256 }) => sha256)).toEqual(snapshot.originals.map(({ sha256 }) => sha256));
    for (const [index, { sha256, bytes }] of originals.entries()) {
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(snapshot.originals[index]?.byteLength).toBe(bytes.length);
    }
  });

  test('have excerpts whose hash and length are those of their text', async () => {
    const read = snapshot.excerpts.map(({ id }) => textOf(id));
    expect(await Promise.all(read.map(nodeHash))).toEqual(snapshot.excerpts.map(({ sha256 }) => sha256));
    expect(read.map((text) => text.length)).toEqual(snapshot.excerpts.map(({ length }) => length));
  });

  test('show page residue to decide on in S1 and S2, and residue already decided in S5', () => {
    expect(statuses('S1')).toContain('proposed');
    expect(statuses('S2').length).toBeGreaterThanOrEqual(10);
    expect(new Set(statuses('S2'))).toEqual(new Set(['proposed']));
    expect(statuses('S5').length).toBeGreaterThanOrEqual(12);
    expect(new Set(statuses('S5'))).toEqual(new Set(['accepted']));
  });

  test('hold text in Chinese script and a name with an accent', () => {
    const all = snapshot.texts.map(({ text }) => text).join('\n');
    expect(all).toMatch(/\p{Script=Han}{4}/u);
    expect(all).toContain('Adéla');
  });

  test('are each rated with a reason, one of them as not to be judged', () => {
    for (const { reliability } of snapshot.sources) expect(reliability?.reason).toMatch(/\.$/);
    expect(snapshot.sources.filter(({ reliability }) => reliability?.letter === 'F')).toHaveLength(1);
  });
});

describe('the sample’s passages and mentions', () => {
  const spans = [...snapshot.passages, ...snapshot.mentions, ...snapshot.notes];

  test('stand at their place in their text', () => {
    expect(spans.length).toBeGreaterThan(70);
    expect(spans.filter((span) => !spanHolds(span, textOf(span.excerptId)))).toEqual([]);
  });

  test('never lie in page residue', () => {
    const inResidue = spans.filter((span) => {
      const blocks = texts.get(span.excerptId)?.blocks ?? [];
      const residue = excerpts.get(span.excerptId)?.residue ?? [];
      return residue.some(({ block }) => {
        const { start, end } = blocks[block] ?? { start: 0, end: Infinity };
        return span.start < end && start < span.end;
      });
    });
    expect(inResidue).toEqual([]);
  });

  test('overlap in places', () => {
    const overlapping = snapshot.passages.filter((one) =>
      snapshot.passages.some(
        (other) =>
          one.claimId !== other.claimId &&
          one.excerptId === other.excerptId &&
          one.start < other.end &&
          other.start < one.end,
      ),
    );
    expect(overlapping.length).toBeGreaterThanOrEqual(4);
  });

  test('bear every claim, several of them twice and some from two sources', () => {
    expect(snapshot.claims.filter(({ id }) => passagesOf(id).length === 0)).toEqual([]);
    expect(snapshot.claims.filter(({ id }) => passagesOf(id).length > 1).length).toBeGreaterThanOrEqual(5);
    expect(snapshot.claims.filter(({ id }) => codesOf(id).size > 1).length).toBeGreaterThanOrEqual(2);
  });
});

describe('the sample’s claims and entities', () => {
  test('use every kind of claim and every type of entity', () => {
    expect(new Set(snapshot.claims.map(({ kind }) => kind))).toEqual(new Set(CLAIM_KINDS));
    expect(new Set(snapshot.entities.map(({ type }) => type))).toEqual(new Set(ENTITY_TYPES));
  });

  test('name whoever is behind a claim, with a reason where somebody is not named', () => {
    expect(snapshot.claims.filter(({ attribution }) => attribution.length === 0)).toEqual([]);
    const anonymous = snapshot.claims.flatMap(({ attribution }) =>
      attribution.filter((step) => step.anonymous !== null),
    );
    expect(anonymous.length).toBeGreaterThan(0);
    for (const step of anonymous) expect(step.anonymous).toContain('confidential');
  });

  test('weigh each claim with a reason and use more than the middle of the scale', () => {
    expect(snapshot.claims.filter(({ credibility }) => !credibility?.reason.endsWith('.'))).toEqual([]);
    const digits = new Set(snapshot.claims.map(({ credibility }) => credibility?.digit));
    expect(digits).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  test('do not call confirmed what S5 only repeats from S3', () => {
    const confirmed = snapshot.claims.filter(({ credibility }) => credibility?.digit === 1);
    expect(confirmed.map(({ id }) => codesOf(id))).toEqual([new Set(['S1', 'S5'])]);
    const shared = snapshot.claims.filter(({ id }) => codesOf(id).has('S3') && codesOf(id).has('S5'));
    expect(shared.length).toBeGreaterThanOrEqual(3);
    for (const { credibility } of shared) expect(credibility?.digit).not.toBe(1);
  });

  test('give every entity a mention in the words of a source', () => {
    const named = new Set(snapshot.mentions.map(({ entityId }) => entityId));
    expect(snapshot.entities.filter(({ id }) => !named.has(id))).toEqual([]);
  });
});

describe('the sample’s links', () => {
  const codeOf = (claimId: string) => claims.get(claimId)?.code;

  test('hold a relation of every type, one contradiction that stands and one that is explained', () => {
    expect(new Set(snapshot.claimRelations.map(({ type }) => type))).toEqual(new Set(CLAIM_RELATION_TYPES));
    const contradictions = snapshot.claimRelations.filter(({ type }) => type === 'contradicts');
    expect(contradictions.map(isStandingContradiction)).toEqual([true, false]);
    for (const { reason } of snapshot.claimRelations) expect(reason).toMatch(/\.$/);
  });

  test('leave two contradictions to find, and nothing is found that is none', () => {
    const settled = new Set(snapshot.claimRelations.map(({ claimId, otherId }) => pairKey(claimId, otherId)));
    const found = findContradictions({ ...snapshot, settled });
    expect(found.map(({ first, second, aspect }) => [first.code, second.code, aspect])).toEqual([
      ['C4', 'C24', 'date'],
      ['C4', 'C21', 'date'],
    ]);
  });

  test('make one origin of the report and the article about it, and two of the log and the speech', () => {
    const countOf = originCounter(snapshot.lineage, snapshot.sources);
    const sourcesOf = (code: string) =>
      passagesOf(snapshot.claims.find((claim) => claim.code === code)?.id ?? '').map(
        ({ excerptId }) => sourceOf(excerptId)?.id ?? '',
      );
    expect(countOf(sourcesOf('C17'))).toMatchObject({ items: 2, origins: 1, notEstablished: 0 });
    expect(countOf(sourcesOf('C1'))).toMatchObject({ items: 2, origins: 2, notEstablished: 0 });
  });

  test('back every relation of entities by a claim that names one of them', () => {
    expect(snapshot.entityRelations.length).toBeGreaterThanOrEqual(4);
    for (const { entityId, otherId, claimId } of snapshot.entityRelations) {
      const named = snapshot.roles.filter((role) => role.claimId === claimId).map((role) => role.entityId);
      expect(
        named.some((id) => id === entityId || id === otherId),
        codeOf(claimId),
      ).toBe(true);
    }
  });

  test('use every status, notes with and without words, and a name that holds in one source only', () => {
    expect(new Set(snapshot.claims.map(({ status }) => status))).toEqual(new Set(CLAIM_STATUSES));
    expect(new Set(snapshot.notes.map(({ words }) => words === ''))).toEqual(new Set([true, false]));
    const scoped = snapshot.entities.flatMap(({ aliases }) =>
      aliases.filter(({ within }) => within !== null),
    );
    expect(scoped.map(({ name }) => name)).toEqual(['the premier', 'the Ministry']);
  });

  test('say how whoever is the origin could know, and give measures to what is counted', () => {
    const origins = snapshot.claims.map(({ attribution }) => attribution.at(-1));
    expect(new Set(origins.map((step) => step?.access))).toEqual(new Set(ACCESSES));
    expect(snapshot.claims.filter(({ measures }) => measures.length > 0).length).toBeGreaterThanOrEqual(10);
    expect(snapshot.claims.filter(({ said }) => said?.basis === '')).toEqual([]);
  });
});

describe('the sample’s assessment', () => {
  const [assessment] = snapshot.assessments;
  if (!assessment) throw new Error('The sample has no assessment');

  test('cites only claims of the case, most of them, and rests on every source', () => {
    const cited = citedClaims(assessment.body);
    for (const id of cited) expect(claims.has(id)).toBe(true);
    expect(cited.length).toBeGreaterThanOrEqual(20);
    expect(new Set(cited.flatMap((id) => Array.from(codesOf(id)))).size).toBe(5);
  });

  test('leaves its marking to the sources it cites, of three different markings', () => {
    expect(assessment.marking).toBeNull();
    const markings = snapshot.sources.map(({ marking }) => marking);
    expect(new Set(markings)).toEqual(new Set(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER']));
    expect(mostRestrictive(TLP, markings)).toBe('TLP:AMBER');
  });
});
