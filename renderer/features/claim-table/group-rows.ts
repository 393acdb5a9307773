import { type ClaimFacts, folded } from '../../../shared/analysis/claim-facts.ts';
import { spanOfDate } from '../../../shared/analysis/date-span.ts';
import { gradeOf } from '../../../shared/analysis/grade.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '../../../shared/model/claim.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';

export const TABLE_GROUPS = [
  'none',
  'kind',
  'status',
  'source',
  'grade',
  'speaker',
  'entity',
  'tag',
  'month',
] as const;
export type TableGrouping = (typeof TABLE_GROUPS)[number];

/** The head of a group, a line of the table of its own. */
export interface GroupLine {
  readonly group: string;
  readonly label: string;
  readonly rows: readonly ClaimFacts[];
  readonly isOpen: boolean;
}
export type TableLine = GroupLine | ClaimFacts;

export const isGroup = (line: TableLine): line is GroupLine => 'group' in line;

/** Whether a claim can stand in several groups. */
export const repeatsClaims = (grouping: TableGrouping): boolean =>
  grouping === 'source' || grouping === 'entity' || grouping === 'tag';

/** The lines of the table: rows, under the heads of their groups; the rows of a closed group are left out. */
export function tableLines(
  rows: readonly ClaimFacts[],
  grouping: TableGrouping,
  closed: ReadonlySet<string>,
): readonly TableLine[] {
  if (grouping === 'none') return rows;
  const { keysOf } = GROUPINGS[grouping];
  const groups = new Map<string, ClaimFacts[]>();
  const put = (key: string, row: ClaimFacts): void => {
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  };
  for (const row of rows) {
    const keys = keysOf(row);
    if (typeof keys === 'string') put(keys, row);
    else if (keys.length === 0) put(NOWHERE, row);
    else for (const key of keys) put(key, row);
  }
  const lines: TableLine[] = [];
  for (const { key, label, members } of inOrder(groups, grouping)) {
    const isOpen = !closed.has(key);
    lines.push({ group: key, label, rows: members, isOpen });
    if (isOpen) for (const row of members) lines.push(row);
  }
  return lines;
}

/** The key of the claims that belong to no group. */
const NOWHERE = '';

interface Grouping {
  /** The groups of a claim: one, several, or {@link NOWHERE}. Asked for every claim: it makes nothing it can do without. */
  readonly keysOf: (row: ClaimFacts) => string | readonly string[];
  /** What the group is called, and where it stands, by any claim of it. */
  readonly nameOf: (key: string, row: ClaimFacts) => Place;
}

interface Place {
  readonly label: string;
  readonly order: string | number;
}

/** Claims that belong nowhere come last. */
function inOrder(
  groups: ReadonlyMap<string, readonly ClaimFacts[]>,
  grouping: Exclude<TableGrouping, 'none'>,
): readonly { readonly key: string; readonly label: string; readonly members: readonly ClaimFacts[] }[] {
  const { nameOf } = GROUPINGS[grouping];
  const nowhere: Place = { label: TABLE_WORDS.noneOf[grouping], order: '' };
  return [...groups]
    .map(([key, members]) => ({
      key,
      members,
      ...(key === NOWHERE || !members[0] ? nowhere : nameOf(key, members[0])),
    }))
    .sort((a, b) => {
      const isNowhere = Number(a.key === NOWHERE) - Number(b.key === NOWHERE);
      return isNowhere || (a.order < b.order ? -1 : Number(a.order > b.order));
    });
}

const named = (name: string): Place => ({ label: name, order: folded(name) });

const GROUPINGS: Readonly<Record<Exclude<TableGrouping, 'none'>, Grouping>> = {
  kind: {
    keysOf: ({ claim }) => claim.kind,
    nameOf: (_, { claim: { kind } }) => ({
      label: CLAIMS_WORDS.kinds[kind],
      order: CLAIM_KINDS.indexOf(kind),
    }),
  },
  status: {
    keysOf: ({ claim }) => claim.status,
    nameOf: (_, { claim: { status } }) => ({
      label: CLAIMS_WORDS.statuses[status],
      order: CLAIM_STATUSES.indexOf(status),
    }),
  },
  source: {
    keysOf: ({ sources }) => sources.map(({ code }) => code),
    nameOf: (key, { sources }) => ({
      label: `${key} ${sources.find(({ code }) => code === key)?.title ?? ''}`,
      order: Number(key.slice(1)),
    }),
  },
  grade: {
    keysOf: ({ claim, sources }) => gradeOf(claim, sources).badge ?? NOWHERE,
    // What cannot be judged, or only by half, stands after the grades and not as the worst of them.
    nameOf: (key, { claim, sources }) => ({
      label: key,
      order: `${gradeOf(claim, sources).isOpen ? 1 : 0}${key}`,
    }),
  },
  speaker: { keysOf: ({ speaker }) => speaker, nameOf: named },
  entity: { keysOf: ({ roles }) => [...new Set(roles.map(({ entity }) => entity.name))], nameOf: named },
  tag: { keysOf: ({ claim }) => claim.tags, nameOf: named },
  month: {
    keysOf: ({ claim: { happened } }) => (happened ? spanOfDate(happened.date).month : NOWHERE),
    nameOf: (key) => ({ label: formatPartialDate(key), order: key }),
  },
};
