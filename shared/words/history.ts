import { counted } from '../lib/counted.ts';
import type { Step } from '../model/history.ts';
import type { TableName } from '../model/schema.ts';

/** Words of the history of a case and of everything in it. */
export const HISTORY_WORDS = {
  filter: 'Filter by words, analyst or code',
  clearFilter: 'Clear filter',
  analyst: 'Analyst',
  everyone: 'Everyone',
  unnamed: 'No name given',
  kind: 'Kind',
  everything: 'Everything',
  count: (all: number): string => counted(all, 'step', 'steps'),
  countOf: (shown: number, all: number): string => `${shown} of ${counted(all, 'step', 'steps')}`,
  noMatch: 'No step matches the filter.',
  sitting: (when: string, steps: number): string => `${when} · ${counted(steps, 'step', 'steps')}`,
  clockBack: 'the clock of the machine was set back here',
  list: 'Steps, newest first',
  entry: (seq: number): string => `Step ${seq}`,
  by: (analyst: string): string => analyst || 'no name given',
  undone: (by: number): string => `undone by step ${by}`,
  dropped: (by: number): string => `given up in step ${by}`,
  takesBack: (of: number): string => `takes back step ${of}`,
  doesAgain: (of: number): string => `does step ${of} again`,
  givesUp: (of: number): string =>
    `step ${of} could no longer be taken back: something newer rested on it. Nothing was changed.`,
  began: 'the case began with this',
  named: (thing: string, name: string, others: number): string =>
    `${name || thing}${others > 0 ? ` and ${others} more` : ''}`,
  nothing: 'It changed no record.',
  changed: 'What it changed',
  openShort: 'Open',
  open: (name: string): string => `Open ${name}`,
  pick: 'Select a step to see what it changed.',
  removedStep: 'This step is not in the journal of this case.',
  before: 'before',
  after: 'after',
  empty: 'empty',
  acts: { added: 'added', changed: 'changed', removed: 'removed' },

  fold: 'History',
  foldCount: (steps: number): string => counted(steps, 'step', 'steps'),
  inAll: 'Show in the history of the case',

  chain: {
    label: 'Chain of hashes',
    unchecked: 'Each step carries the hash of the one before. Not checked since the case was opened.',
    checking: 'Checking the chain…',
    sound: (seq: number, time: string, head: string): string =>
      `Chain checked to step ${seq} at ${time}: unbroken, and the same as the database. It ends in ${head.slice(0, 12)}…`,
    broken: (time: string, why: string): string => `Checked at ${time}: ${why}`,
    announced: (seq: number): string => `The chain is unbroken to step ${seq}.`,
    check: 'Check the chain',
    differs: (seq: number): string =>
      `Step ${seq} is not the same in the journal file and in the database. The file was not changed; go back to an earlier copy, or save the case as a file and ask for help with both.`,
    short: (file: number, database: number): string =>
      `The journal file ends at step ${file}, the database at step ${database}. Close the case and open it again: what is missing in one is then brought over from the other.`,
  },

  /** What one record of each table is called. */
  things: {
    info: 'Case',
    sources: 'Source',
    lineage: 'Lineage',
    originals: 'Original',
    excerpts: 'Text',
    texts: 'Words of a text',
    notes: 'Note',
    claims: 'Claim',
    passages: 'Passage',
    claimRelations: 'Relation of claims',
    entities: 'Entity',
    mentions: 'Mention',
    roles: 'Role',
    entityRelations: 'Relation of entities',
    assessments: 'Assessment',
    versionNames: 'Name of a version',
    issued: 'Issued copy',
    issuedEvidence: 'Evidence of an issued copy',
    dismissals: 'Rejected proposal',
    savedQueries: 'Saved query',
    templates: 'Template',
  } satisfies Record<TableName, string>,
  /** Kinds that the history can be narrowed to. */
  kinds: {
    sources: 'Sources',
    excerpts: 'Texts',
    lineage: 'Lineage',
    notes: 'Notes',
    claims: 'Claims',
    passages: 'Passages',
    claimRelations: 'Relations of claims',
    entities: 'Entities',
    mentions: 'Mentions',
    roles: 'Roles',
    assessments: 'Assessments',
    issued: 'Issued copies',
    info: 'The case itself',
  } satisfies Partial<Record<TableName, string>>,
  /** How a record is named that is not in the case any more and cannot be looked up. */
  unknown: 'a removed one',
  fields: {
    description: 'Description',
    sample: 'Sample',
    house: 'House',
    scheme: 'Marking scheme',
    caveats: 'Caveats',
    reliability: 'Reliability',
    scoped: 'Ratings for a topic or period',
    earlier: 'Earlier ratings',
    firstHand: 'First-hand',
    withdrawn: 'Withdrawn',
    descriptor: 'Descriptor',
    from: 'Comes from',
    source: 'Source',
    file: 'File',
    size: 'Size',
    encoding: 'Encoding',
    within: 'Lay in',
    imported: 'Taken in',
    hash: 'SHA-256',
    original: 'Read from',
    replaces: 'Corrects',
    locator: 'Place',
    length: 'Length',
    reader: 'Read by',
    residue: 'Page residue',
    words: 'Words',
    quote: 'Quoted words',
    place: 'Place in the text',
    proposal: 'Waits for re-anchoring',
    text: 'Text',
    claim: 'Claim',
    stance: 'What it does',
    relation: 'Relation',
    other: 'Other end',
    outcome: 'Outcome',
    reason: 'Reason',
    entity: 'Entity',
    role: 'Role',
    absorbed: 'Merged into it',
    during: 'During',
    assessment: 'Assessment',
    accepted: 'Accepted findings',
    template: 'Template',
    citations: 'Citations',
    scale: 'Scale of likelihood',
    statement: 'Source statement',
    name: 'Name',
    step: 'After step',
    number: 'Number',
    issuedAt: 'Issued',
    issuedBy: 'Issued by',
    supersedes: 'Takes the place of',
    changeNote: 'What is different',
    despite: 'Issued despite',
    proposed: 'Proposal',
    scope: 'Put to',
    exact: 'Exact words',
    parts: 'Parts',
    base: 'Built like',
  },
  bytes: (count: number): string => `${count.toLocaleString('en-GB')} bytes`,
  characters: (count: number): string => `${count.toLocaleString('en-GB')} characters`,
  span: (start: number, end: number): string => `characters ${start} to ${end}`,
  readBy: (name: string, version: number): string => `${name} ${version}`,
  residue: (accepted: number, restored: number, proposed: number): string =>
    [
      ...(accepted > 0 ? [`${accepted} accepted`] : []),
      ...(restored > 0 ? [`${restored} kept as text`] : []),
      ...(proposed > 0 ? [`${proposed} proposed`] : []),
    ].join(', '),
  rated: (mark: string, reason: string): string => (reason ? `${mark}, because ${reason}` : mark),
  scoped: (mark: string, scope: string, reason: string): string =>
    reason ? `${mark} for ${scope}, because ${reason}` : `${mark} for ${scope}`,
  everyTopic: 'every topic',
  earlier: (count: number): string =>
    count === 0 ? '' : counted(count, 'earlier rating', 'earlier ratings'),
  waits: (percent: number): string => `yes, ${percent} % of the words found again`,
  paragraphs: (count: number): string => counted(count, 'paragraph', 'paragraphs'),
  findings: (count: number): string => (count === 0 ? '' : counted(count, 'finding', 'findings')),
  errors: (count: number, reason: string): string =>
    `${counted(count, 'error', 'errors')}, because ${reason}`,
  yes: 'yes',
  no: 'no',
} as const;

/** How a step stands to another one; empty for a plain edit. */
export function stepWords({ kind, of }: Pick<Step, 'kind' | 'of'>): string {
  switch (kind) {
    case 'undo':
      return HISTORY_WORDS.takesBack(of);
    case 'redo':
      return HISTORY_WORDS.doesAgain(of);
    case 'drop':
      return HISTORY_WORDS.givesUp(of);
    case 'start':
      return HISTORY_WORDS.began;
    case 'edit':
      return '';
  }
}
