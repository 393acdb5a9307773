import { describe, expect, test } from 'vitest';
import { knowledgeOf } from '../../../shared/analysis/case-knowledge.ts';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { unitBases } from '../../../shared/analysis/text-basis.ts';
import { textUnits } from '../../../shared/analysis/text-units.ts';
import { uncitedMatter } from '../../../shared/analysis/uncited.ts';
import type { Lineage } from '../../../shared/model/lineage.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import type { Source } from '../../../shared/model/source.ts';
import { factsOf } from './invented-facts.ts';
import { comesFrom, firstHand, invented, withdrawn } from './invented-sources.ts';
import { textOf, write } from './invented-text.ts';

const REPORT = invented(1, { firstHand, published: '2026-03' });
const PAPER = invented(2, { published: '2026-04-01' });
const RADIO = invented(3);
const LETTER = invented(4, { withdrawn });

const known = (
  claims: readonly ClaimFacts[],
  sources: readonly Source[] = [REPORT, PAPER, RADIO, LETTER],
  lineage: readonly Lineage[] = [],
) => knowledgeOf({ claims, sources: sources.map((source) => ({ source, claimCount: 0 })), lineage });

const claim = (
  code: string,
  sources: readonly Source[],
  told: Parameters<typeof factsOf>[1] = {},
): ClaimFacts => ({
  ...factsOf(code, told),
  sources,
});

const bases = (knowledge: ReturnType<typeof known>, ...blocks: readonly RichBlock[]) =>
  unitBases(textUnits(textOf(...blocks)), knowledge);

describe('what a paragraph rests on', () => {
  test('is counted in origins: a paper that repeats the report adds an item and no origin', () => {
    const knowledge = known([claim('C1', [REPORT]), claim('C2', [PAPER])], undefined, [comesFrom(2, 1)]);
    const [basis] = bases(knowledge, write.paragraph('Ships pass.{C1,C2}'));
    expect(basis?.origins).toEqual({ items: 2, origins: 1, notEstablished: 0, withdrawn: 0 });
    expect(basis?.sources.map(({ code }) => code)).toEqual(['S1', 'S2']);
  });

  test('dates the oldest and newest of it by what happened, else what was said, else what was published', () => {
    const said = {
      ...claim('C3', [RADIO]),
      claim: { ...factsOf('C3').claim, said: { date: '2025~', basis: '' } },
    };
    const knowledge = known([
      claim('C1', [REPORT], { happened: '2024-05' }),
      claim('C2', [PAPER, REPORT]),
      said,
    ]);
    const [basis] = bases(knowledge, write.paragraph('All.{C1,C2,C3}'));
    expect(basis?.oldest).toEqual({ date: '2024-05', clock: 'happened', code: 'C1' });
    expect(basis?.newest).toEqual({ date: '2026-03', clock: 'published', code: 'C2' });
  });

  test('a vague date is neither older nor newer than a day in it', () => {
    const dates = ['2025', '2025-03-02', '2025-06/2025-10', '2025-11-12'];
    const knowledge = known(dates.map((happened, index) => claim(`C${index + 1}`, [REPORT], { happened })));
    const [basis] = bases(knowledge, write.paragraph('All.{C1,C2,C3,C4}'));
    expect([basis?.oldest?.date, basis?.newest?.date]).toEqual(['2025-03-02', '2025-11-12']);
  });

  test('what is foreseen is as old as its words, not as far off as what it foresees', () => {
    const forecast = {
      ...claim('C1', [REPORT], { kind: 'forecast' as const, happened: '2027' }),
    };
    const [basis] = bases(known([forecast]), write.paragraph('It will come.{C1}'));
    expect(basis?.newest).toEqual({ date: '2026-03', clock: 'published', code: 'C1' });
  });

  test('names claims that contradict it, unless they stand in the same paragraph, and counts removed ones', () => {
    const knowledge = known([
      claim('C1', [REPORT], { contradictedBy: ['C2', 'C3'] }),
      claim('C2', [PAPER]),
      claim('C3', [RADIO]),
    ]);
    const [basis] = bases(knowledge, write.paragraph('Both sides.{C1,C2,C9}'));
    expect(basis?.opposed.map((facts) => facts.claim.code)).toEqual(['C3']);
    expect(basis?.missing).toBe(1);
  });
});

describe('what a text leaves out', () => {
  test('claims that contradict cited ones are found, whichever paragraph cites them', () => {
    const knowledge = known([
      claim('C1', [REPORT], { contradictedBy: ['C2'] }),
      claim('C2', [PAPER], { contradictedBy: ['C1'] }),
      claim('C3', [RADIO]),
    ]);
    const { contradictions } = uncitedMatter(
      [knowledge.claims[0]?.claim.id].flatMap((id) => id ?? []),
      knowledge,
    );
    expect(
      contradictions.map(({ claim: facts, cited }) => [facts.claim.code, cited.map((one) => one.claim.code)]),
    ).toEqual([['C2', ['C1']]]);
  });

  test('unused sources come with why they may matter, contradictions first, then what they are about', () => {
    const knowledge = known(
      [
        claim('C1', [REPORT], { contradictedBy: ['C4'], roles: { topic: 'Velm', speaker: 'Warden' } }),
        claim('C2', [PAPER], { roles: { place: 'Velm' } }),
        claim('C3', [PAPER], { roles: { actor: 'Warden' } }),
        claim('C4', [RADIO], { contradictedBy: ['C1'] }),
      ],
      [REPORT, PAPER, RADIO, LETTER],
      [comesFrom(4, 1)],
    );
    const cited = knowledge.claimByCode.get('C1')?.claim.id;
    const { sources } = uncitedMatter(cited ? [cited] : [], knowledge);
    expect(
      sources.map(({ source, claimCount, contradicts, entities, kin }) => [
        source.code,
        claimCount,
        contradicts.map(({ own, cited: other }) => `${own}/${other}`),
        entities.map(({ name }) => name),
        kin,
      ]),
    ).toEqual([
      ['S3', 1, ['C4/C1'], [], []],
      ['S2', 2, [], ['Velm'], []],
      ['S4', 0, [], [], ['S1']],
    ]);
  });

  test('a source whose words speak against a cited claim is used', () => {
    const facts = { ...claim('C1', [REPORT]), against: [RADIO] };
    const { sources } = uncitedMatter([facts.claim.id], known([facts]));
    expect(sources.map(({ source }) => source.code)).toEqual(['S2', 'S4']);
  });
});
