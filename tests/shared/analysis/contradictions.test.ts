import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainContradiction } from '../../../shared/analysis/contradiction-line.ts';
import { findContradictions, pairKey } from '../../../shared/analysis/contradictions.ts';
import { claimId, claimsAbout, entityId, type ShortClaim } from './claims-about.ts';

const linesOf = (...claims: readonly ShortClaim[]): readonly string[] =>
  findContradictions(claimsAbout(...claims)).map(explainContradiction);

const VELM = { place: 'Velm' };

describe('two figures for one thing', () => {
  const counted = (measure: string, happened?: string): ShortClaim => ({
    statement: 'Velm works with partner countries.',
    roles: VELM,
    measures: [measure],
    ...(happened !== undefined && { happened }),
  });

  test('are explained in one line with both figures and their date', () => {
    expect(linesOf(counted('45 countries, as of 2031-09'), counted('38 countries, as of 2031-09'))).toEqual([
      'C1 says 45 countries, C2 says 38 countries, both as of September 2031.',
    ]);
  });

  test.each([
    ['nearly 100 ships', '97 ships'],
    ['over 340 ships', '341 ships'],
    ['over 340 ships', 'at least 300 ships'],
    ['40 to 50 ships', 'about 47 ships'],
    ['budget: 1.78 trillion yuan', 'budget: 1.776 trillion yuan'],
    ['at most 9 ships', '8 ships'],
  ])('agree where both can be right: %s and %s', (one, other) => {
    expect(linesOf(counted(one), counted(other))).toEqual([]);
  });

  test.each([
    ['over 340 ships', '300 ships'],
    ['forty: 40 ships', 'forty: 38 ships'],
    ['nearly 100 ships', '104 ships'],
    ['40 to 50 ships', 'over 60 ships'],
    ['budget: 1.78 trillion yuan', 'budget: 1.6 trillion yuan'],
    ['45 ships', '46 ships'],
  ])('are found where only one can be right: %s and %s', (one, other) => {
    expect(linesOf(counted(one), counted(other))).toHaveLength(1);
  });

  test('are no contradiction at different times, of different units, or about different places', () => {
    expect(linesOf(counted('45 ships, as of 2031-03'), counted('38 ships, as of 2031-09'))).toEqual([]);
    expect(linesOf(counted('45 ships', '2030'), counted('38 ships', '2031'))).toEqual([]);
    expect(linesOf(counted('cost: 45 crowns'), counted('cost: 38 dollars'))).toEqual([]);
    expect(linesOf(counted('45 ships'), { ...counted('38 ships'), roles: { place: 'Port Edra' } })).toEqual(
      [],
    );
    expect(
      linesOf(
        { ...counted('45 ships'), roles: { place: 'Velm', actor: 'Orvane' } },
        { ...counted('38 ships'), roles: { place: 'Velm', actor: 'Veskar' } },
      ),
    ).toEqual([]);
  });

  test('say so where a time is not known', () => {
    expect(linesOf(counted('45 ships', '2031'), counted('38 ships'))).toEqual([
      'C1 says 45 ships, C2 says 38 ships, but C2 gives no time.',
    ]);
    expect(linesOf(counted('45 ships'), counted('38 ships'))).toEqual([
      'C1 says 45 ships, C2 says 38 ships, but neither gives a time.',
    ]);
  });

  test('of one word are not compared where one thing is bought and another sold', () => {
    const bought = { statement: 'Velm bought vessels.', roles: VELM, measures: ['9 vessels'] };
    const sold = { statement: 'Velm sold rusty vessels.', roles: VELM, measures: ['4 vessels'] };
    expect(linesOf(bought, sold)).toEqual([]);
  });

  test('of one claim are its own affair', () => {
    expect(linesOf({ ...counted('45 ships'), measures: ['45 ships', '38 ships'] })).toEqual([]);
  });

  test('are compared where one speaker gives both and the claims are about nothing else', () => {
    const said = (measure: string): ShortClaim => ({
      statement: 'The warden counted ships.',
      roles: { speaker: 'Warden' },
      measures: [measure],
    });
    expect(linesOf(said('ships counted: 45'), said('ships counted: 38'))).toHaveLength(1);
  });
});

describe('two dates for one event', () => {
  const opened = (happened: string, statement = 'The new bridge of Velm opened to traffic.'): ShortClaim => ({
    statement,
    happened,
    roles: { object: 'Bridge', place: 'Velm' },
  });

  test('are found where they have no day in common', () => {
    expect(linesOf(opened('2031-03-03'), opened('2031-03-05'))).toEqual([
      'C1 says 3 March 2031, C2 says 5 March 2031.',
    ]);
  });

  test('agree where one is only less precise, or about the same', () => {
    expect(linesOf(opened('2031-03-03'), opened('2031-03'))).toEqual([]);
    expect(linesOf(opened('2031-03-03~'), opened('2031-03-05'))).toEqual([]);
    expect(linesOf(opened('2031-03'), opened('2031'))).toEqual([]);
  });

  test('are no contradiction for events that come again, that lie far apart, or are only alike in a word', () => {
    const again = 'A further bridge of Velm opened to traffic.';
    expect(linesOf(opened('2031-03-03', again), opened('2031-03-05', again))).toEqual([]);
    expect(linesOf(opened('2029-03-03'), opened('2031-03-05'))).toEqual([]);
    expect(linesOf(opened('2031-03-03'), opened('2031-03-05', 'The bridge was painted grey.'))).toEqual([]);
  });

  test('of plans are compared with those of plans, not with what has happened', () => {
    const plan = { ...opened('2031-09'), kind: 'forecast' as const };
    expect(linesOf(plan, { ...plan, happened: '2032-02' })).toHaveLength(1);
    expect(linesOf(plan, opened('2031-03'))).toEqual([]);
  });

  test('“not before autumn” is a date and no denial', () => {
    const plan = (statement: string, happened: string): ShortClaim => ({
      ...opened(happened, statement),
      kind: 'forecast',
    });
    expect(
      linesOf(
        plan('The bridge is to carry traffic by spring.', '2031-04'),
        plan('Engineers do not expect the bridge to carry traffic before autumn.', '2031-09/2031-11'),
      ),
    ).toEqual(['C1 says April 2031, C2 says September 2031 to November 2031.']);
  });
});

describe('yes and no', () => {
  const said = (statement: string, kind: ShortClaim['kind'] = 'statement of fact'): ShortClaim => ({
    statement,
    kind,
    roles: { place: 'Velm' },
    happened: '2031-03',
  });

  test.each([
    ['The harbour pilots of Velm went on strike.', 'The harbour pilots of Velm did not go on strike at all.'],
    ['Velm closed the northern harbour.', 'Velm opened the northern harbour.'],
    ['Harbour fees in Velm rose sharply.', 'Harbour fees in Velm fell sharply.'],
  ])('are found: %s %s', (one, other) => {
    expect(linesOf(said(one), said(other))).toHaveLength(1);
  });

  test('of opposite words are told in those words', () => {
    expect(linesOf(said('Harbour fees rose sharply.'), said('Harbour fees fell sharply.'))).toEqual([
      'C1 says “rose”, C2 says “fell”, both for March 2031.',
    ]);
  });

  test('a denial contradicts whoever says it, in its own words or in those denied', () => {
    const says = said('Pilots of Velm damaged the cable.');
    expect(linesOf(says, said('Velm denies that its pilots damaged the cable.', 'denial'))).toEqual([
      'C1 says that it is so, C2 says that it is not, both for March 2031.',
    ]);
    expect(linesOf(says, said('No pilot damaged the cable.', 'denial'))).toHaveLength(1);
    expect(linesOf(says, said('Pilots damaged the cable.', 'denial'))).toHaveLength(1);
  });

  test('two denials, two statements, and a denial of something else agree', () => {
    const denial = said('Velm denies that its pilots damaged the cable.', 'denial');
    expect(linesOf(denial, said('No pilot damaged the cable.'))).toEqual([]);
    expect(linesOf(said('Harbour fees rose.'), said('Harbour fees rose sharply.'))).toEqual([]);
    expect(linesOf(denial, said('Pilots of Velm repaired the lighthouse.'))).toEqual([]);
  });
});

describe('who and where', () => {
  const froze = (actor: string, place = 'Velm'): ShortClaim => ({
    statement: 'Holdings of the shipowner were frozen by court order.',
    happened: '2031-03-04',
    roles: { actor, target: 'Shipowner', place },
  });

  test('one event with two actors, or in two places, is found', () => {
    expect(linesOf(froze('Orvane'), froze('Veskar'))).toEqual([
      'C1 says Orvane, C2 says Veskar, both for 4 March 2031.',
    ]);
    expect(linesOf(froze('Orvane'), froze('Orvane', 'Port Edra'))).toEqual([
      'C1 says Velm, C2 says Port Edra, both for 4 March 2031.',
    ]);
  });

  test('a place that lies in the other, and actors that have to do with each other, are not', () => {
    const material = claimsAbout(froze('Orvane'), froze('Orvane', 'Port Edra'));
    const described = material.entities.map((entity) =>
      entity.name === 'Port Edra' ? { ...entity, description: 'A quarter of Velm.' } : entity,
    );
    expect(findContradictions({ ...material, entities: described })).toEqual([]);
    const actors = claimsAbout(froze('Orvane'), froze('Veskar'));
    const entityRelations = [{ entityId: entityId('Orvane'), otherId: entityId('Veskar') }];
    expect(findContradictions({ ...actors, entityRelations })).toEqual([]);
  });
});

describe('what the analyst has said', () => {
  const pair = [
    { statement: 'Ships lay in Velm.', roles: VELM, measures: ['45 ships'] },
    { statement: 'Ships lay in Velm.', roles: VELM, measures: ['38 ships'] },
  ] as const;

  test('a pair that is settled is not proposed again', () => {
    const material = claimsAbout(...pair);
    const settled = new Set([pairKey(claimId(2), claimId(1))]);
    expect(findContradictions(material)).toHaveLength(1);
    expect(findContradictions({ ...material, settled })).toEqual([]);
  });

  test('a claim that was set aside is left out', () => {
    expect(linesOf(pair[0], { ...pair[1], isSetAside: true })).toEqual([]);
  });

  test('a match with everything known comes before one with a time unknown', () => {
    const found = linesOf(
      { ...pair[0] },
      { ...pair[1] },
      { statement: 'Cranes stand in Edra.', roles: { place: 'Edra' }, measures: ['9 cranes, as of 2031'] },
      { statement: 'Cranes stand in Edra.', roles: { place: 'Edra' }, measures: ['4 cranes, as of 2031'] },
    );
    expect(found).toEqual([
      'C3 says 9 cranes, C4 says 4 cranes, both as of 2031.',
      'C1 says 45 ships, C2 says 38 ships, but neither gives a time.',
    ]);
  });
});

describe('the laws of contradiction', () => {
  const anyClaim: fc.Arbitrary<ShortClaim> = fc.record({
    statement: fc.constantFrom(
      'The harbour of Velm opened.',
      'The harbour of Velm closed.',
      'Velm denies that the harbour opened.',
      'Forty ships lay in the harbour.',
      'The pilots went on strike in the harbour.',
    ),
    kind: fc.constantFrom('statement of fact' as const, 'denial' as const, 'forecast' as const),
    happened: fc.constantFrom('2031', '2031-03', '2031-03-04', '2031-05~', '2031-06/2031-07'),
    roles: fc.constantFrom(
      { place: 'Velm' },
      { place: 'Edra' },
      { object: 'Harbour' },
      { actor: 'Pilots', place: 'Velm' },
    ),
    measures: fc.constantFrom([], ['45 ships'], ['38 ships'], ['over 40 ships, as of 2031-03']),
  });
  const anyClaims = fc.array(anyClaim, { maxLength: 8 });

  test('no claim contradicts itself or its own copy', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        expect(linesOf(claim)).toEqual([]);
        expect(linesOf(claim, claim)).toEqual([]);
      }),
    );
  });

  test('neither the order of the records nor which of two comes first makes a difference', () => {
    fc.assert(
      fc.property(anyClaims, fc.infiniteStream(fc.nat()), (claims, places) => {
        const material = claimsAbout(...claims);
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((item) => ({ item, at: places.next().value as number }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const other = {
          ...material,
          claims: shuffled(material.claims),
          roles: shuffled(material.roles),
          entities: shuffled(material.entities),
        };
        expect(findContradictions(other)).toEqual(findContradictions(material));
      }),
    );
  });

  test('swapping two claims swaps what they say and nothing else', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (one, other) => {
        const [here] = findContradictions(claimsAbout(one, other));
        const [there] = findContradictions(claimsAbout(other, one));
        expect(there?.aspect).toBe(here?.aspect);
        expect(there?.strength).toBe(here?.strength);
        expect(there?.first.says).toBe(here?.second.says);
      }),
    );
  });

  test('more claims never take a found pair away', () => {
    fc.assert(
      fc.property(anyClaims, anyClaim, (claims, more) => {
        const before = findContradictions(claimsAbout(...claims)).map(({ key }) => key);
        const after = findContradictions(claimsAbout(...claims, more)).map(({ key }) => key);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
