import type { Lineage, LineageId, LineageType } from '../../../shared/model/lineage.ts';
import { type Source, type SourceId, UNRATED } from '../../../shared/model/source.ts';

const AT = '2026-01-02T03:04:05.678Z';

/** A source of the invented country, numbered from 1. */
export const invented = (number: number, fields: Partial<Source> = {}): Source => ({
  id: `source-${number}` as SourceId,
  code: `S${number}`,
  rev: 1,
  title: `Title ${number}`,
  outlet: `Outlet ${number}`,
  authors: [],
  kind: 'article',
  language: 'en',
  url: '',
  published: null,
  modified: null,
  retrieved: null,
  ...UNRATED,
  marking: 'TLP:CLEAR',
  caveats: [],
  note: '',
  createdAt: AT,
  ...fields,
});

export const firstHand = { reason: 'The institution itself', at: AT, by: '' };
export const withdrawn = { ground: 'retracted', reason: 'Notice', at: AT, by: '' } as const;

/** Source `later` comes from source `from`, both by number. */
export const comesFrom = (later: number, from: number, type: LineageType = 'quotes'): Lineage => ({
  id: `lineage-${later}-${from}` as LineageId,
  rev: 1,
  sourceId: `source-${later}` as SourceId,
  type,
  fromId: `source-${from}` as SourceId,
  basis: '',
  createdAt: AT,
});
