import { expect, test } from 'vitest';
import { namesInText } from '../../../shared/analysis/names-in-text.ts';
import { mentionKey, openNames } from '../../../shared/analysis/open-names.ts';
import type { Dismissal } from '../../../shared/model/dismissal.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { ExcerptId, SourceId } from '../../../shared/model/source.ts';

const ID = 'x-1' as ExcerptId;
const [VELM, KOO, LINE] = ['e-velm', 'e-koo', 'e-line'] as unknown as readonly [EntityId, EntityId, EntityId];
const TEXT = 'Ships left Velm for Orvia.\nVelm waits, and Koo waits.\nShare: Velm';
const FOUND = namesInText({
  text: TEXT,
  parts: TEXT.split('\n').flatMap((line, index) => {
    const start = TEXT.indexOf(line);
    return index === 2 ? [] : [{ start, end: start + line.length, isHeading: false }];
  }),
  entities: [
    { id: VELM, type: 'place', name: 'Velm', aliases: [] },
    { id: KOO, type: 'person', name: 'Koo', aliases: [] },
    { id: LINE, type: 'organisation', name: 'Koo Line', aliases: [{ name: 'Koo', within: null, basis: '' }] },
  ],
  sourceId: 's-1' as SourceId,
  language: 'en',
});
const places = [11, 27].map((start) => ({ start, end: start + 4 }));
const koo = { start: TEXT.indexOf('Koo'), end: TEXT.indexOf('Koo') + 3 };

const dismissed = (kind: Dismissal['kind'], key: string): Dismissal => ({
  id: `d-${key}` as Dismissal['id'],
  rev: 1,
  kind,
  key,
  createdAt: '2026-01-01T00:00:00.000Z',
});

const open = (mentions: Parameters<typeof openNames>[2] = [], dismissals: readonly Dismissal[] = []) =>
  openNames({ id: ID, text: TEXT }, FOUND, mentions, dismissals);

test('places are put together by entity; a name that two bear stands apart; page residue is left out', () => {
  const { known, shared, fresh, rejected } = open();
  expect(known).toMatchObject([{ entityId: VELM, places }]);
  expect(shared).toMatchObject([{ words: 'Koo', entityIds: [KOO, LINE], places: [koo] }]);
  expect(fresh.map(({ name }) => name)).toEqual(['Orvia']);
  expect(rejected).toEqual([]);
});

test('what is a mention already, or lies in one, is no proposal', () => {
  const mention = { start: 6, end: 15, entityId: VELM };
  expect(open([mention]).known).toMatchObject([{ entityId: VELM, places: [places[1]] }]);
  expect(open([{ ...koo, entityId: LINE }]).shared).toEqual([]);
  // Another entity over the same words decides nothing.
  expect(open([{ ...mention, entityId: KOO }]).known[0]?.places).toHaveLength(2);
});

test('a rejection holds at one place or in the whole text, and for one entity only', () => {
  const one = dismissed('mention', mentionKey(ID, places[0] ?? null, VELM));
  expect(open([], [one]).known).toMatchObject([{ places: [places[1]] }]);
  expect(open([], [one]).rejected).toEqual([{ dismissal: one, entityId: VELM, place: places[0] }]);
  const all = dismissed('mention', mentionKey(ID, null, VELM));
  expect(open([], [all]).known).toEqual([]);
  expect(open([], [all]).rejected).toEqual([{ dismissal: all, entityId: VELM, place: null }]);
  const elsewhere = dismissed('mention', mentionKey('x-2' as ExcerptId, null, VELM));
  expect(open([], [elsewhere])).toEqual(open());
});

test('with one of two bearers rejected, the other one is left', () => {
  const { known, shared } = open([], [dismissed('mention', mentionKey(ID, null, LINE))]);
  expect(shared).toEqual([]);
  expect(known.find(({ entityId }) => entityId === KOO)?.places).toHaveLength(1);
});

test('a new name that was rejected is shown among the rejected', () => {
  const name = dismissed('new name', 'orvia');
  expect(open([], [name]).fresh).toEqual([]);
  expect(open([], [name]).rejected).toMatchObject([
    { dismissal: name, entityId: null, name: { name: 'Orvia' } },
  ]);
});
