import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedInOrder, listDifference, placeInOrder } from '../../../shared/lib/sorted-list.ts';

interface Item {
  readonly key: number;
}

const inOrder = (a: Item, b: Item): number => a.key - b.key;
const items = fc
  .uniqueArray(fc.nat(60), { maxLength: 30 })
  .map((keys) => keys.map((key): Item => ({ key })).toSorted(inOrder));

test('an item stands where everything before it comes before it', () => {
  fc.assert(
    fc.property(items, fc.nat(60), (list, key) => {
      const place = placeInOrder(list, { key }, inOrder);
      expect(list.slice(0, place).every((item) => item.key < key)).toBe(true);
      expect(list.slice(place).every((item) => item.key >= key)).toBe(true);
    }),
    { seed: 1 },
  );
});

test('taking items out and putting others in gives the list that sorting all of them gives', () => {
  fc.assert(
    fc.property(items, items, fc.func(fc.boolean()), (list, others, isGone) => {
      const gone = list.filter((item) => isGone(item.key));
      const left = list.filter((item) => !gone.includes(item));
      const added = others.filter((item) => !left.some(({ key }) => key === item.key));
      expect(changedInOrder(list, gone, added.toReversed(), inOrder)).toEqual(
        [...left, ...added].toSorted(inOrder),
      );
    }),
    { seed: 1 },
  );
});

test('a list in which nothing changes stays the same object', () => {
  const list = [{ key: 1 }, { key: 2 }];
  expect(changedInOrder(list, [], [], inOrder)).toBe(list);
});

test('taking out what is not there takes nothing out', () => {
  const list = [{ key: 1 }, { key: 3 }];
  expect(changedInOrder(list, [{ key: 2 }], [], inOrder)).toEqual(list);
});

test('the difference of two lists is exactly what only one of them has', () => {
  fc.assert(
    fc.property(items, fc.func(fc.boolean()), fc.func(fc.boolean()), (all, inBefore, inAfter) => {
      const before = all.filter((item) => inBefore(item.key));
      const after = all.filter((item) => inAfter(item.key));
      expect(listDifference(before, after)).toEqual({
        gone: before.filter((item) => !after.includes(item)),
        added: after.filter((item) => !before.includes(item)),
      });
    }),
    { seed: 1 },
  );
});

test('the difference of a list from the one that it was made from is the same as of any other two lists', () => {
  fc.assert(
    fc.property(items, items, fc.func(fc.boolean()), (list, others, isGone) => {
      const gone = list.filter((item) => isGone(item.key));
      const added = others.filter((item) => gone.some(({ key }) => key === item.key));
      const made = changedInOrder(list, gone.toReversed(), added.toReversed(), inOrder);
      const expected = listDifference([...list], [...made]);
      expect(listDifference(list, made)).toEqual(expected);
      const further = changedInOrder(made, made.slice(0, 1), [], inOrder);
      expect(listDifference(list, further)).toEqual(listDifference([...list], [...further]));
    }),
    { seed: 1 },
  );
});
