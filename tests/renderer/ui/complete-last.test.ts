import { describe, expect, test } from 'vitest';
import { completeLast } from '../../../renderer/ui/complete-last.ts';

const NAMES = ['Velm Courier', 'Courier Agency', 'Harbour warden', 'Décor'];

describe('completing the last part of a line', () => {
  test('keeps what stands before it and offers whole lines', () => {
    expect(completeLast('Velm Courier < har', '<', NAMES)).toEqual([
      { id: 'Velm Courier < Harbour warden', label: 'Harbour warden' },
    ]);
  });

  test('names that begin so come first, and accents do not count', () => {
    expect(labels('cour')).toEqual(['Courier Agency', 'Velm Courier']);
    expect(labels('dec')).toEqual(['Décor']);
  });

  test('offers nothing for an empty part, a complete one, or a name that is there already', () => {
    expect(labels('')).toEqual([]);
    expect(labels('Velm Courier < ')).toEqual([]);
    expect(labels('velm courier')).toEqual([]);
    expect(labels('Velm Courier < Velm')).toEqual([]);
  });
});

const labels = (text: string): readonly string[] => completeLast(text, '<', NAMES).map(({ label }) => label);
