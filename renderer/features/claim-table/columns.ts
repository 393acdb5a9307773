import { type ClaimFacts, folded, isContradicted } from '../../../shared/analysis/claim-facts.ts';
import { spanOfDate } from '../../../shared/analysis/date-span.ts';
import { gradeOf } from '../../../shared/analysis/grade.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { CLAIM_KINDS, CLAIM_STATUSES, type Clock } from '../../../shared/model/claim.ts';
import { numberOfCode } from '../../../shared/model/code.ts';
import { CREDIBILITY } from '../../../shared/model/scale.ts';
import type { Source } from '../../../shared/model/source.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';

/** Cannot be judged (F, 6): apart from the scale, after it whichever way it is sorted. */
export const OFF_SCALE = Symbol('off the scale');
/** A text or number to sort by; null where there is nothing, which always comes last. */
export type SortKey = string | number | typeof OFF_SCALE | null;

export interface Column {
  readonly id: ColumnId;
  readonly label: string;
  /** In CSS pixels. */
  readonly width: number;
  /** What stands in the cell. */
  readonly text: (row: ClaimFacts) => string;
  readonly sortKey: (row: ClaimFacts) => SortKey;
  /** Figures stand on the right. */
  readonly isFigure?: true;
  readonly isEditable?: true;
}

export type ColumnId = keyof typeof TABLE_WORDS.columns;

const COLUMNS: { readonly [K in ColumnId]: Omit<Column, 'id' | 'label'> } = {
  code: { width: 62, text: ({ claim }) => claim.code, sortKey: ({ number }) => number },
  statement: {
    width: 360,
    text: ({ claim }) => claim.statement || CLAIMS_WORDS.untold,
    sortKey: ({ text }) => text,
  },
  kind: {
    width: 138,
    text: ({ claim }) => CLAIMS_WORDS.kinds[claim.kind],
    sortKey: ({ claim }) => CLAIM_KINDS.indexOf(claim.kind),
    isEditable: true,
  },
  status: {
    width: 96,
    text: ({ claim }) => CLAIMS_WORDS.statuses[claim.status],
    sortKey: ({ claim }) => CLAIM_STATUSES.indexOf(claim.status),
    isEditable: true,
  },
  grade: {
    width: 76,
    text: ({ claim, sources }) => gradeOf(claim, sources).badge ?? '',
    sortKey: ({ claim, sources }) => gradeKey(sources, claim.credibility?.digit),
  },
  credibility: {
    width: 170,
    text: ({ claim: { credibility } }) =>
      credibility ? `${credibility.digit} ${CREDIBILITY[credibility.digit]}` : '',
    sortKey: ({ claim: { credibility } }) => digitKey(credibility?.digit),
  },
  letters: {
    width: 76,
    text: ({ sources }) => sources.map(({ reliability }) => reliability?.letter ?? '?').join(' '),
    sortKey: ({ sources }) => letterKey(sources),
  },
  sources: {
    width: 96,
    text: ({ sources }) => sources.map(({ code }) => code).join(', '),
    sortKey: ({ sources }) => (sources[0] ? numberOfCode(sources[0].code) : null),
  },
  origins: {
    width: 78,
    text: ({ origins, notEstablished }) =>
      notEstablished > 0 ? `${origins} + ${notEstablished}?` : String(origins),
    sortKey: ({ origins }) => origins,
    isFigure: true,
  },
  passages: {
    width: 84,
    text: ({ passageCount }) => String(passageCount),
    sortKey: ({ passageCount }) => passageCount,
    isFigure: true,
  },
  happened: { ...clockColumn('happened'), isEditable: true },
  said: clockColumn('said'),
  captured: clockColumn('captured'),
  attribution: {
    width: 150,
    text: ({ claim }) => claim.attribution[0]?.who ?? '',
    sortKey: ({ claim }) => nameKey(claim.attribution[0]?.who),
  },
  speaker: { width: 150, text: ({ speaker }) => speaker, sortKey: ({ speaker }) => nameKey(speaker) },
  entities: {
    width: 190,
    text: ({ roles }) => [...new Set(roles.map(({ entity }) => entity.name))].join(', '),
    sortKey: ({ roles }) => nameKey(roles[0]?.entity.name),
  },
  tags: {
    width: 150,
    text: ({ claim }) => claim.tags.join(', '),
    sortKey: ({ claim }) => nameKey(claim.tags[0]),
    isEditable: true,
  },
  measures: {
    width: 170,
    text: ({ claim }) =>
      claim.measures
        .map(({ attribute, low, high, unit }) =>
          [attribute, low === high ? low : `${low} to ${high}`, unit].filter((part) => part !== '').join(' '),
        )
        .join('; '),
    sortKey: ({ claim }) => nameKey(claim.measures[0]?.attribute),
  },
  contradicted: {
    width: 116,
    text: (row) =>
      isContradicted(row)
        ? row.contradictedBy.join(', ') || TABLE_WORDS.byPassages(row.contradictingPassages)
        : '',
    sortKey: ({ contradictedBy, contradictingPassages }) =>
      contradictedBy.length + contradictingPassages || null,
  },
  cited: {
    width: 84,
    text: ({ citedIn }) => citedIn.join(', '),
    sortKey: ({ citedIn }) => citedIn.length || null,
  },
  created: {
    width: 126,
    text: ({ claim }) => claim.createdAt.slice(0, 16).replace('T', ' '),
    sortKey: ({ claim }) => claim.createdAt,
  },
};

export const COLUMN_IDS = Object.keys(COLUMNS) as readonly ColumnId[];
export const FIRST_COLUMNS: readonly ColumnId[] = [
  'code',
  'statement',
  'kind',
  'status',
  'grade',
  'origins',
  'sources',
  'happened',
  'speaker',
  'tags',
];

export const columnOf = (id: ColumnId): Column => ({ id, label: TABLE_WORDS.columns[id], ...COLUMNS[id] });

/** Columns that are kept in the settings, as far as they are known. */
export function shownColumns(kept: readonly string[] | null): readonly ColumnId[] {
  const known = [...new Set(kept ?? FIRST_COLUMNS)].filter((id): id is ColumnId => id in COLUMNS);
  return known.length > 0 ? known : FIRST_COLUMNS;
}

/** 1 is best; 6 is off the scale. */
const digitKey = (digit: number | undefined): SortKey =>
  digit === undefined ? null : digit === 6 ? OFF_SCALE : digit;

/** The best letter of the sources, A to E; off the scale where all are F. */
function letterKey(sources: readonly Source[]): SortKey {
  const letters = sources.flatMap(({ reliability }) => reliability?.letter ?? []);
  const judged = letters.filter((letter) => letter !== 'F').sort();
  return judged[0] ?? (letters.length > 0 ? OFF_SCALE : null);
}

/** Letter first, digit second; a grade with half of it off the scale is off the scale. */
function gradeKey(sources: readonly Source[], digit: number | undefined): SortKey {
  const letter = letterKey(sources);
  const figure = digitKey(digit);
  if (letter === null && figure === null) return null;
  if (letter === OFF_SCALE || figure === OFF_SCALE) return OFF_SCALE;
  return `${String(letter ?? 'F')}${String(figure ?? 6)}`;
}

const nameKey = (name: string | undefined): SortKey => (name ? folded(name) : null);

function clockColumn(clock: 'happened' | 'said' | 'captured'): Omit<Column, 'id' | 'label'> {
  const shown = (found: Clock | null): string => formatPartialDate(found?.date ?? null, '');
  return {
    width: 128,
    text: ({ claim }) => shown(claim[clock]),
    sortKey: ({ claim }) => {
      const found = claim[clock];
      return found ? spanOfDate(found.date).first : null;
    },
  };
}
