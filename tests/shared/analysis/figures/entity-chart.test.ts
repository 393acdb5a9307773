import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circleOrder } from '../../../../shared/analysis/figures/circle-order.ts';
import type { Drawing, WordsShape } from '../../../../shared/analysis/figures/drawing.ts';
import { PAGE_WIDTH } from '../../../../shared/analysis/figures/drawing.ts';
import { drawEntities } from '../../../../shared/analysis/figures/entity-chart.ts';
import { textWidth } from '../../../../shared/analysis/figures/text-fit.ts';
import { type CaseSnapshot, emptySnapshot } from '../../../../shared/model/case-snapshot.ts';
import { type Claim, type ClaimId, UNWEIGHED } from '../../../../shared/model/claim.ts';
import {
  type EntityId,
  type EntityRelationId,
  type RoleId,
  UNDESCRIBED,
} from '../../../../shared/model/entity.ts';
import { datedClaim } from './small-figures.ts';

/** One claim in which all take part, and relations between those that are given by place. */
function networkOf(names: readonly string[], links: readonly (readonly [number, number])[]): CaseSnapshot {
  const claimId = 'claim-1' as ClaimId;
  const entityId = (index: number): EntityId => `entity-${index % names.length}` as EntityId;
  const claim: Claim = {
    ...UNWEIGHED,
    id: claimId,
    code: 'C1',
    rev: 1,
    statement: 'They met.',
    kind: 'statement of fact',
    attribution: [],
    happened: null,
    said: null,
    captured: null,
    tags: [],
    note: '',
    createdAt: '',
  };
  return {
    ...emptySnapshot(),
    claims: [claim],
    entities: names.map((name, index) => ({
      ...UNDESCRIBED,
      id: entityId(index),
      code: `E${index + 1}`,
      rev: 1,
      name,
      type: 'person',
      aliases: [],
      createdAt: '',
    })),
    roles: names.map((_, index) => ({
      id: `role-${index}` as RoleId,
      rev: 1,
      claimId,
      entityId: entityId(index),
      role: 'actor',
    })),
    entityRelations: links.map(([from, to], index) => ({
      id: `relation-${index}` as EntityRelationId,
      rev: 1,
      entityId: entityId(from),
      type: 'knows',
      otherId: entityId(to),
      claimId,
      during: null,
    })),
  };
}

const drawn = (snapshot: CaseSnapshot): readonly Drawing[] => {
  const { content } = drawEntities({ claims: [datedClaim(1, 'They met.', null)], snapshot });
  return content.form === 'drawings' ? content.parts : [];
};

const isName = (shape: WordsShape): boolean => shape.size === 7.8;

const network = fc.record({
  names: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 30,
  }),
  links: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 }),
});

describe('an entity chart', () => {
  test('the names do not run into each other or off the page, for one to thirty entities', () => {
    fc.assert(
      fc.property(network, ({ names, links }) => {
        const [chart] = drawn(networkOf(names, links));
        const labels = (chart?.shapes ?? []).flatMap((shape) =>
          shape.shape === 'words' && isName(shape) ? [shape] : [],
        );
        expect(labels).toHaveLength(names.length);
        const sides = [
          labels.filter(({ align }) => align === 'end'),
          labels.filter(({ align }) => align !== 'end'),
        ];
        for (const side of sides) {
          const heights = side.map(({ y }) => y).toSorted((a, b) => a - b);
          for (const [index, y] of heights.entries()) {
            if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThan(17);
          }
        }
        for (const { x, words, size, align } of labels) {
          const width = textWidth(words, size, true);
          expect(align === 'end' ? x - width : PAGE_WIDTH - x - width).toBeGreaterThan(-0.1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the same case gives the same chart', () => {
    fc.assert(
      fc.property(network, ({ names, links }) => {
        expect(drawn(networkOf(names, links))).toEqual(drawn(networkOf(names, links)));
      }),
      { numRuns: 15 },
    );
  });

  test('says how many are not drawn where there are more than can be told apart', () => {
    const names = Array.from({ length: 34 }, (_, index) => `Person ${index + 1}`);
    const words = drawn(networkOf(names, [])).flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.shape === 'words' ? [shape.words] : [])),
    );
    expect(words.join(' ')).toContain('4 entities that take part in the fewest claims are not drawn');
  });
});

describe('an order around a circle', () => {
  const links = fc.array(
    fc.record({ from: fc.nat(11), to: fc.nat(11), weight: fc.integer({ min: 1, max: 5 }) }),
    {
      maxLength: 30,
    },
  );

  test('keeps everybody, and links are never longer than in the order that was given', () => {
    fc.assert(
      fc.property(links, (given) => {
        const order = circleOrder(12, given);
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index));
        const length = (places: readonly number[]): number =>
          given.reduce((sum, { from, to, weight }) => {
            const apart = Math.abs(places.indexOf(from) - places.indexOf(to));
            return sum + weight * Math.min(apart, 12 - apart) ** 2;
          }, 0);
        expect(length(order)).toBeLessThanOrEqual(length(Array.from({ length: 12 }, (_, index) => index)));
      }),
    );
  });
});
