import { describe, expect, test } from 'vitest';
import { type LineageNode, lineageForest } from '../../../shared/analysis/lineage-tree.ts';
import { comesFrom, firstHand, invented } from './invented-sources.ts';

const shape = ({ source, children }: LineageNode): string =>
  children.length === 0 ? source.code : `${source.code}(${children.map(shape).join(' ')})`;

describe('what comes from what', () => {
  test('trees begin at the roots; a first-hand source stands alone; the rest is not known', () => {
    const sources = [invented(1), invented(2), invented(3, { firstHand }), invented(4), invented(5)];
    const { trees, unknown, circles } = lineageForest(sources, [comesFrom(2, 1), comesFrom(5, 2)]);
    expect(trees.map(shape)).toEqual(['S1(S2(S5))', 'S3']);
    expect(unknown.map(({ code }) => code)).toEqual(['S4']);
    expect(circles).toEqual([]);
  });

  test('a source that draws on two stands under both, and what comes from it is told once', () => {
    const sources = [1, 2, 3, 4].map((number) => invented(number));
    const { trees } = lineageForest(sources, [comesFrom(3, 1), comesFrom(3, 2), comesFrom(4, 3)]);
    expect(trees.map(shape)).toEqual(['S1(S3(S4))', 'S2(S3)']);
  });

  test('a circle is reported and shown all the same', () => {
    const sources = [1, 2, 3, 4].map((number) => invented(number));
    const { trees, unknown, circles } = lineageForest(sources, [
      comesFrom(1, 2),
      comesFrom(2, 3),
      comesFrom(3, 1),
      comesFrom(4, 1),
    ]);
    expect(circles.map((circle) => circle.map(({ code }) => code))).toEqual([['S1', 'S2', 'S3']]);
    expect(trees).toHaveLength(1);
    expect(trees.map(shape).join()).toContain('S4');
    expect(unknown).toEqual([]);
  });

  test('a lineage that names a source which is gone is passed over', () => {
    expect(lineageForest([invented(1)], [comesFrom(1, 9)])).toMatchObject({ trees: [], circles: [] });
  });
});
