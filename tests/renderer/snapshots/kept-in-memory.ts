import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import { CURRENT_VERSION } from '../../../shared/model/migrations.ts';
import { TABLES } from '../../../shared/model/schema.ts';
import type { SnapshotFacts, SnapshotPart, SnapshotReason } from '../../../shared/snapshot-facts.ts';
import type { FakeMain } from '../fake-bridge.ts';

/** Snapshots as the main process would hold them, in memory. */
export interface KeptSnapshots {
  /** Ids of those that a check finds damaged. */
  readonly damaged: Set<string>;
  /** Keeps the case as it stands; answers the snapshot's id. */
  keep(caseId: string, db: CaseDatabase): Promise<string>;
  /** Why snapshots were asked for, in order. */
  readonly reasons: SnapshotReason[];
  /** What the next ones cannot be taken for. */
  problem: string | null;
}

export function keepSnapshots(main: FakeMain): KeptSnapshots {
  const held = new Map<string, { readonly facts: SnapshotFacts; readonly parts: readonly SnapshotPart[] }>();
  const kept: KeptSnapshots = {
    damaged: new Set(),
    reasons: [],
    problem: null,
    async keep(caseId, db) {
      const id = `${String(held.size + 1).padStart(8, '0')}-0123456789abcdef`;
      const snapshot = await readCase(db);
      const lines = main.journals.get(caseId) ?? [];
      held.set(id, {
        facts: factsOf({ id, caseId, seq: lines.length, snapshot }),
        parts: partsOf(snapshot, lines),
      });
      return id;
    },
  };
  const missing = fail('snapshot-missing', 'There is no such snapshot.');
  const newestFirst = () => [...held.values()].map(({ facts }) => facts).toReversed();
  Object.assign(main.answers, {
    'snapshots.list': () => ok(newestFirst()),
    'snapshots.check': () =>
      ok({
        snapshots: newestFirst().map((one) => ({ ...one, isSound: !kept.damaged.has(one.id) })),
        files: held.size,
        mended: 0,
        damaged: kept.damaged.size,
      }),
    'snapshots.take': (_case, reason) => {
      kept.reasons.push(reason);
      return kept.problem === null ? ok(null) : fail('disk-full', kept.problem);
    },
    'snapshots.open': (_case, id) => {
      const found = held.get(id);
      return found
        ? ok({
            parts: found.parts.length,
            ofTables: found.parts.filter(({ table }) => table !== null).length,
            originals: [],
          })
        : missing;
    },
    'snapshots.read': (_case, id, part) => {
      const found = held.get(id)?.parts[part];
      return found ? ok(found) : missing;
    },
    'snapshots.bringOriginals': () => ok([]),
    'snapshots.bringJournal': (caseId, id) => {
      const entries = held.get(id)?.facts.seq ?? 0;
      main.journals.set(caseId, (main.journals.get(caseId) ?? []).slice(0, entries));
      return ok({ seq: entries });
    },
  } satisfies FakeMain['answers']);
  return kept;
}

function factsOf(of: {
  readonly id: string;
  readonly caseId: string;
  readonly seq: number;
  readonly snapshot: CaseSnapshot;
}): SnapshotFacts {
  const { id, caseId, seq, snapshot } = of;
  return {
    id,
    caseId,
    seq,
    head: '0'.repeat(64),
    takenAt: '2026-01-02T03:04:05.678Z',
    reason: 'time',
    counts: Object.fromEntries(TABLES.map((table) => [table, snapshot[table].length])),
    bytes: 20_480,
    isSound: true,
  };
}

function partsOf(snapshot: CaseSnapshot, journal: readonly string[]): readonly SnapshotPart[] {
  const row = (record: unknown): string => canonicalJson({ format: CURRENT_VERSION, record });
  return [
    ...TABLES.filter((table) => snapshot[table].length > 0).map((table) => ({
      table,
      lines: snapshot[table].map(row),
    })),
    { table: null, lines: journal.map((entry, index) => `{"seq":${index + 1},"entry":${entry}}`) },
  ];
}
