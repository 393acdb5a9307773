import type { Migration } from './migrations.ts';

/** The house: its name, its picture and its own markings. Until now there was none, and every marking was TLP 2.0. */
export const MIGRATION_3: Migration = {
  version: 3,
  note: 'The house and its marking scheme; caveats of sources and assessments.',
  records: {
    info: (old) => ({ ...old, house: { name: '', logo: null }, scheme: null }),
    sources: (old) => ({ ...old, caveats: [] }),
    assessments: (old) => ({ ...old, caveats: [] }),
  },
};
