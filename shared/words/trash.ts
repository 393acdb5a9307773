import { counted } from '../lib/counted.ts';
import type { TableName } from '../model/schema.ts';

/** Words of what was removed from a case and can be put back. */
export const TRASH_WORDS = {
  title: 'Trash',
  list: 'Removed, latest first',
  filter: 'Filter by words or code',
  clearFilter: 'Clear filter',
  group: 'Group by',
  groups: { time: 'When', kind: 'Kind' },
  kind: 'Kind',
  everything: 'Everything',
  count: (all: number): string => (all === 0 ? 'Nothing is removed' : counted(all, 'thing', 'things')),
  countOf: (shown: number, all: number): string => `${shown} of ${counted(all, 'thing', 'things')}`,
  noMatch: 'Nothing that was removed matches the filter.',
  empty: {
    title: 'Nothing is removed',
    text: 'What you remove comes here, with everything that went with it, and can be put back at any time.',
  },
  with: (others: number): string => (others === 0 ? '' : `with ${others} more`),
  by: (label: string, step: number): string => `${label}, step ${step}`,
  heading: (thing: string): string => `Removed: ${thing.toLowerCase()}`,
  showStep: 'Show the step that removed it',
  wentWith: 'What went with it',
  nothingWent: 'Nothing else went with it.',
  said: 'What it said',
  restore: 'Put back',
  restoreAll: (records: number): string =>
    records === 1
      ? 'It comes back as it was.'
      : `It comes back with ${counted(records - 1, 'record', 'records')} that went with it.`,
  changes: (records: number): string =>
    `${counted(records, 'record that pointed to it points', 'records that pointed to it point')} to it again.`,
  impossible: (missing: string): string =>
    `It cannot be put back alone: ${missing} is not in the case. Put that back first.`,
  leftTitle: 'What cannot come back with it',
  left: (name: string, missing: string): string => `${name}: ${missing} is not in the case.`,
  changedSince: (name: string): string => `${name} was changed since and stays as it is.`,
  leftHelp: 'Once what is missing is put back, these are listed here by themselves.',
  isBack: 'It is back in the case.',
  open: 'Open it',
  refused: 'It could not be put back: what it rests on is not in the case. Nothing was changed.',
  things: {
    sources: 'Sources',
    excerpts: 'Texts',
    originals: 'Originals',
    lineage: 'Lineage',
    notes: 'Notes',
    claims: 'Claims',
    passages: 'Passages',
    claimRelations: 'Relations of claims',
    entities: 'Entities',
    mentions: 'Mentions',
    roles: 'Roles',
    entityRelations: 'Relations of entities',
    assessments: 'Assessments',
    versionNames: 'Names of versions',
    issued: 'Issued copies',
    savedQueries: 'Saved queries',
    templates: 'Templates',
  } satisfies Partial<Record<TableName, string>>,
} as const;
