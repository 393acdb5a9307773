import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originsOf } from '../../../shared/analysis/origins.ts';
import type { Lineage } from '../../../shared/model/lineage.ts';
import type { Source } from '../../../shared/model/source.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { comesFrom, firstHand, invented, withdrawn } from './invented-sources.ts';

const sentence = (
  counted: readonly number[],
  lineage: readonly Lineage[],
  sources: readonly Source[],
): string =>
  originSentence(
    originsOf(
      counted.map((number) => `source-${number}`),
      lineage,
      sources,
    ),
  );

describe('the sentence', () => {
  test('seven items of which two groups go back to first-hand sources', () => {
    const sources = [1, 2, 3, 4, 5, 6, 7].map((number) => invented(number, number < 3 ? { firstHand } : {}));
    expect(sentence([1, 2, 3, 4, 5, 6, 7], [comesFrom(3, 1), comesFrom(4, 2)], sources)).toBe(
      '7 items, 2 origins; independence of 3 not established',
    );
  });

  test('where nothing is established there is one origin all the same', () => {
    const sources = [1, 2, 3].map((number) => invented(number));
    expect(sentence([1, 2, 3], [], sources)).toBe('3 items, 1 origin; independence of 2 not established');
  });

  test('items of one group are one origin, and there is nothing left to establish between them', () => {
    const sources = [1, 2, 3].map((number) => invented(number));
    expect(sentence([2, 3], [comesFrom(2, 1), comesFrom(3, 1)], sources)).toBe('2 items, 1 origin');
  });

  test('one item has nothing to be independent of', () => {
    expect(sentence([1], [], [invented(1)])).toBe('1 item');
    expect(sentence([], [], [invented(1)])).toBe('0 items');
  });

  test('a withdrawn source is no item, and is said', () => {
    const sources = [invented(1, { firstHand, withdrawn }), invented(2, { firstHand }), invented(3)];
    expect(sentence([1, 2, 3], [], sources)).toBe(
      '2 items, 1 origin; independence of 1 not established; 1 withdrawn',
    );
  });

  test('what comes from a withdrawn source does not establish an origin', () => {
    const sources = [invented(1, { firstHand, withdrawn }), invented(2), invented(3, { firstHand })];
    expect(sentence([2, 3], [comesFrom(2, 1)], sources)).toBe(
      '2 items, 1 origin; independence of 1 not established',
    );
  });

  test('a source that is said to be first-hand and yet comes from another is no origin', () => {
    const sources = [invented(1, { firstHand }), invented(2), invented(3, { firstHand })];
    expect(sentence([1, 3], [comesFrom(1, 2)], sources)).toBe(
      '2 items, 1 origin; independence of 1 not established',
    );
  });

  test('sources that come from each other in a circle have no origin', () => {
    const sources = [invented(1, { firstHand }), invented(2, { firstHand }), invented(3, { firstHand })];
    expect(sentence([1, 2, 3], [comesFrom(1, 2), comesFrom(2, 1)], sources)).toBe(
      '3 items, 1 origin; independence of 2 not established',
    );
  });
});

test('a group names its roots, also those that are not counted themselves', () => {
  const sources = [invented(1, { firstHand }), invented(2), invented(3)];
  const { groups } = originsOf(['source-2', 'source-3'], [comesFrom(2, 1)], sources);
  expect(groups).toEqual([
    { sourceIds: ['source-2'], rootIds: ['source-1'], isEstablished: true },
    { sourceIds: ['source-3'], rootIds: ['source-3'], isEstablished: false },
  ]);
});

describe('laws', () => {
  const SIZE = 7;
  const number = fc.integer({ min: 1, max: SIZE });
  const links = fc
    .array(fc.tuple(number, number), { maxLength: 9 })
    .map((pairs) =>
      pairs.filter(([later, from]) => later !== from).map(([later, from]) => comesFrom(later, from)),
    );
  const sources = fc
    .array(fc.record({ isFirstHand: fc.boolean(), isWithdrawn: fc.boolean() }), {
      minLength: SIZE,
      maxLength: SIZE,
    })
    .map((all) =>
      all.map(({ isFirstHand, isWithdrawn }, index) =>
        invented(index + 1, {
          firstHand: isFirstHand ? firstHand : null,
          withdrawn: isWithdrawn ? withdrawn : null,
        }),
      ),
    );
  const counted = fc.uniqueArray(number).map((numbers) => numbers.map((one) => `source-${one}`));
  const figures = ({ items, origins, notEstablished, withdrawn: out }: ReturnType<typeof originsOf>) => ({
    items,
    origins,
    notEstablished,
    out,
  });

  test('the order of sources, lineage and items does not matter, nor does an item that is named twice', () => {
    fc.assert(
      fc.property(sources, links, counted, (all, lineage, ids) => {
        expect(
          figures(originsOf([...ids, ...ids].reverse(), lineage.toReversed(), all.toReversed())),
        ).toEqual(figures(originsOf(ids, lineage, all)));
      }),
      { seed: 21, numRuns: 400 },
    );
  });

  test('lineage between the sources that are counted never raises the count of origins', () => {
    const all = Array.from({ length: SIZE }, (_, index) => `source-${index + 1}`);
    fc.assert(
      fc.property(sources, links, number, number, (known, lineage, later, from) => {
        fc.pre(later !== from);
        const standing = known.map((source) => ({ ...source, withdrawn: null }));
        const before = originsOf(all, lineage, standing);
        const after = originsOf(all, [...lineage, comesFrom(later, from)], standing);
        expect(after.origins).toBeLessThanOrEqual(before.origins);
      }),
      { seed: 22, numRuns: 400 },
    );
  });

  test('lineage of any kind never makes more groups of the items', () => {
    fc.assert(
      fc.property(sources, links, counted, number, number, (known, lineage, ids, later, from) => {
        fc.pre(later !== from);
        const before = originsOf(ids, lineage, known);
        const after = originsOf(ids, [...lineage, comesFrom(later, from)], known);
        expect(after.groups.length).toBeLessThanOrEqual(before.groups.length);
      }),
      { seed: 23, numRuns: 400 },
    );
  });

  test('one more republication of an item is one more item and not one more origin', () => {
    fc.assert(
      fc.property(sources, links, counted, number, fc.boolean(), (known, lineage, ids, from, isFirst) => {
        fc.pre(ids.includes(`source-${from}`) && known[from - 1]?.withdrawn === null);
        const again = invented(SIZE + 1, { firstHand: isFirst ? firstHand : null });
        const before = originsOf(ids, lineage, known);
        const after = originsOf(
          [...ids, again.id],
          [...lineage, comesFrom(SIZE + 1, from, 'republishes')],
          [...known, again],
        );
        expect(after.items).toBe(before.items + 1);
        expect(after.origins).toBe(before.origins);
      }),
      { seed: 24, numRuns: 400 },
    );
  });

  test('there is an origin where there is an item, and never more than there are groups', () => {
    fc.assert(
      fc.property(sources, links, counted, (known, lineage, ids) => {
        const { items, origins, notEstablished, groups } = originsOf(ids, lineage, known);
        expect(origins).toBeGreaterThanOrEqual(Math.min(1, items));
        expect(origins).toBeLessThanOrEqual(groups.length);
        expect(origins + notEstablished).toBeLessThanOrEqual(items);
      }),
      { seed: 25, numRuns: 400 },
    );
  });
});
