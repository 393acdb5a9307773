import type { Migration, OldRecord } from './migrations.ts';

/**
 * Weighing: clocks with their basis, attribution step by step, ratings with their history, lineage, relations, notes.
 * What an old record does not say is not made up: it is unknown, not given, or empty.
 */
export const MIGRATION_2: Migration = {
  version: 2,
  note: 'Lineage, relations, notes, measures; clocks, ratings and attribution keep more.',
  indexes: {
    lineage: 'id, sourceId, fromId',
    notes: 'id, excerptId',
    claimRelations: 'id, claimId, otherId',
    entityRelations: 'id, entityId, otherId, claimId',
    dismissals: 'id, kind',
    savedQueries: 'id',
    versionNames: 'id, assessmentId',
    issued: 'id, assessmentId',
    issuedEvidence: 'id',
    templates: 'id',
  },
  records: {
    sources: (old) => ({
      ...old,
      modified: null,
      reliability: rated(old['reliability'], old),
      scopedReliability: [],
      pastReliability: [],
      firstHand: null,
      withdrawn: null,
      descriptor: { quality: '', factors: [], availability: null, archived: '', aiTools: '', lacks: [] },
    }),
    originals: (old) => ({ ...old, within: [] }),
    excerpts: (old) => ({ ...old, replaces: null }),
    claims: (old) => ({
      ...old,
      status: 'open',
      attribution: listOf(old['attribution']).map((step) => ({
        ...step,
        entityId: null,
        form: 'unknown',
        access: 'unknown',
        said: null,
      })),
      happened: clock(old['happened']),
      said: clock(old['said']),
      captured: clock(old['captured']),
      measures: [],
      credibility: rated(old['credibility'], old),
      pastCredibility: [],
    }),
    passages: (old) => ({ ...old, stance: 'states', proposal: null }),
    mentions: (old) => ({ ...old, proposal: null }),
    assessments: (old) => ({
      ...old,
      scale: 'icd203-1',
      accepted: [],
      sourceStatement: null,
      template: 'assessment',
      citations: 'notes',
    }),
    entities: (old) => ({
      ...old,
      aliases: (Array.isArray(old['aliases']) ? old['aliases'] : []).map((name: unknown) => ({
        name,
        within: null,
        basis: '',
      })),
      identifiers: [],
      coordinates: null,
      absorbed: [],
    }),
  },
};

/** An old rating had no moment of its own: it is at least as old as its record. */
function rated(value: unknown, { createdAt }: OldRecord): unknown {
  return typeof value === 'object' && value !== null ? { ...value, at: createdAt, by: '' } : value;
}

const clock = (date: unknown): unknown => (typeof date === 'string' ? { date, basis: '' } : null);

const listOf = (value: unknown): readonly OldRecord[] =>
  (Array.isArray(value) ? value : []).filter(
    (item) => typeof item === 'object' && item !== null,
  ) as OldRecord[];
