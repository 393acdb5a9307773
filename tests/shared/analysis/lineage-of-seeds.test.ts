import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LineageProposal, proposeLineage } from '../../../shared/analysis/lineage-proposals.ts';
import { findSharedText } from '../../../shared/analysis/text-reuse.ts';
import { plainText } from '../../../shared/formats/plain-text.ts';
import type { ExcerptId, SourceId } from '../../../shared/model/source.ts';
import { invented } from './invented-sources.ts';

const SEEDS = path.resolve('../shared/seeds');

/** What an analyst types into the review step; the texts themselves give neither. */
const PUBLISHED_BY: Readonly<Record<string, readonly [outlet: string, published: string | null]>> = {
  '000': ['Taiwan Today', '2025-09'],
  '001': ['Asia news page', '2025-12-17'],
  '002': ['Ministry of National Defense', '2025-10'],
  '003': ['News agency digest', '2025-03'],
  '004': ['World news page', '2025-12'],
};

describe.skipIf(!fs.existsSync(SEEDS))('of five real sources', () => {
  test('the article is proposed to report on the official report, and no other pair', () => {
    const proposals = proposalsAmongSeeds(PUBLISHED_BY);
    expect(
      proposals.map(({ sourceId, type, fromId, direction }) => ({ sourceId, type, fromId, direction })),
    ).toEqual([{ sourceId: '004', type: 'reports on', fromId: '002', direction: 'dates' }]);
    expect(proposals[0]?.basis).toContain('names “Ministry of National Defense”');
  });

  test('as long as nothing is known about them, the quotation alone makes the proposal', () => {
    const proposals = proposalsAmongSeeds({});
    expect(
      proposals.map(({ sourceId, type, fromId, direction }) => ({ sourceId, type, fromId, direction })),
    ).toEqual([{ sourceId: '004', type: 'quotes', fromId: '002', direction: 'quotation' }]);
  });
});

function proposalsAmongSeeds(about: typeof PUBLISHED_BY): readonly LineageProposal[] {
  const files = fs.readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  const read = files.map((name) => ({
    key: name.slice(0, 3),
    ...plainText.read(fs.readFileSync(path.join(SEEDS, name), 'utf8'), name),
  }));
  const sources = read.map(({ key, found }, index) => {
    const [outlet = found.outlet ?? '', published = null] = about[key] ?? [];
    return { ...invented(index + 1), id: key as SourceId, title: found.title ?? '', outlet, published };
  });
  const shared = findSharedText(
    read.map(({ key, text, blocks, residue }, index) => ({
      id: key as SourceId,
      title: sources[index]?.title ?? '',
      outlet: sources[index]?.outlet ?? '',
      authors: [],
      texts: [
        {
          id: key as ExcerptId,
          text,
          leftOut: residue.flatMap(({ block }) => blocks[block] ?? []),
        },
      ],
    })),
  );
  return proposeLineage(shared, { sources, lineage: [], dismissed: new Set() });
}
