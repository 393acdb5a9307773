import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../../shared/lib/one-line.ts';
import {
  ACCESSES,
  type AttributionStep,
  formatAttribution,
  parseAttribution,
  QUOTATION_FORMS,
  stepNamed,
} from '../../../shared/model/attribution.ts';
import type { EntityId } from '../../../shared/model/entity.ts';

const linked = (who: string, entityId: string): AttributionStep => ({
  ...stepNamed(who),
  entityId: entityId as EntityId,
});

describe('the one line', () => {
  test('becomes steps from the outlet inward, with the reason for anonymity', () => {
    expect(
      parseAttribution('Coast Herald < Meridian Wire < senior official (anonymous: sensitivity)'),
    ).toEqual([
      stepNamed('Coast Herald'),
      stepNamed('Meridian Wire'),
      stepNamed('senior official', 'sensitivity'),
    ]);
    expect(parseAttribution('Coast Herald < aide (anonymous)')[1]).toEqual(stepNamed('aide', ''));
    expect(parseAttribution(' < ')).toEqual([]);
  });

  test('says in one bracket how the words came, how the step could know and when it spoke', () => {
    expect(parseAttribution('aide (Anonymous: not cleared; verbatim; was told; said 2025-09~)')[0]).toEqual({
      ...stepNamed('aide', 'not cleared'),
      form: 'verbatim',
      access: 'was told',
      said: '2025-09~',
    });
  });

  test('keeps a bracket that says none of this as part of the name', () => {
    expect(parseAttribution('Coast Herald (evening edition) < Rau (said so)').map(({ who }) => who)).toEqual([
      'Coast Herald (evening edition)',
      'Rau (said so)',
    ]);
    expect(parseAttribution('Coast Herald (evening edition) (verbatim)')[0]).toEqual({
      ...stepNamed('Coast Herald (evening edition)'),
      form: 'verbatim',
    });
  });

  test('a reason may hold brackets and semicolons', () => {
    const step = stepNamed('aide', 'not cleared (yet); fears for the post');
    expect(formatAttribution([step])).toBe(
      String.raw`aide (anonymous: not cleared \(yet\)\; fears for the post)`,
    );
    expect(parseAttribution('aide (anonymous: not cleared (yet))')).toEqual([
      stepNamed('aide', 'not cleared (yet)'),
    ]);
  });

  test('a step keeps the entity it stood for while it keeps its name', () => {
    const before = [linked('Coast Herald', 'e1'), linked('Rau', 'e2'), linked('Rau', 'e3')];
    expect(parseAttribution('Coast Herald < aide < Rau (verbatim)', before)).toEqual([
      linked('Coast Herald', 'e1'),
      stepNamed('aide'),
      { ...linked('Rau', 'e3'), form: 'verbatim' },
    ]);
    expect(parseAttribution('Rau', before)[0]?.entityId).toBe('e2');
    expect(parseAttribution('Rau').map(({ entityId }) => entityId)).toEqual([null]);
  });
});

test('a chain written as a line reads back as the same chain, whatever its words hold', () => {
  const awkward = fc.string({
    unit: fc.constantFrom('a', 'ž', '德', ' ', '<', '(', ')', ';', ':', '\\', '/'),
    maxLength: 12,
  });
  const flagged = fc.constantFrom('(anonymous)', 'x (verbatim)', 'anonymous', 'said 2025', '(was told; saw)');
  const words = fc.oneof(fc.string(), awkward, flagged).map(oneLine);
  const step = fc.record({
    who: words,
    entityId: fc.constantFrom<(EntityId | null)[]>(null, 'e1' as EntityId, 'e2' as EntityId),
    anonymous: fc.option(words, { nil: null }),
    form: fc.constantFrom(...QUOTATION_FORMS),
    access: fc.constantFrom(...ACCESSES),
    said: fc.constantFrom(null, '2025', '2025-09~', '2025-09-01/2025-10'),
  });
  fc.assert(
    fc.property(fc.array(step.filter(saysSomething), { maxLength: 5 }), (steps) => {
      expect(parseAttribution(formatAttribution(steps), steps)).toEqual(steps);
    }),
    { numRuns: 1000 },
  );
});

const saysSomething = ({ who, anonymous, form, access, said }: AttributionStep): boolean =>
  who !== '' || anonymous !== null || form !== 'unknown' || access !== 'unknown' || said !== null;
