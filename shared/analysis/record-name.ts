import { formatPartialDate } from '../lib/partial-date.ts';
import type { AnyRecord, Records, TableName } from '../model/schema.ts';
import { HISTORY_WORDS as WORDS } from '../words/history.ts';
import { shortened } from './shortened.ts';

/** Characters of a record's words that its name holds. */
const MOST = 80;

/** What a record is called in a line: its code and its words, or what it joins. */
export function recordName(
  table: TableName,
  record: AnyRecord,
  nameOf: (table: TableName, id: string) => string | undefined,
): string {
  const other = (of: TableName, id: string): string => codeOf(nameOf(of, id)) ?? WORDS.unknown;
  const as = <T extends TableName>(): Records[T] => record as Records[T];
  switch (table) {
    case 'info':
      return as<'info'>().title;
    case 'sources':
      return coded(as<'sources'>().code, as<'sources'>().title || as<'sources'>().outlet);
    case 'excerpts':
      return coded(as<'excerpts'>().code, as<'excerpts'>().locator);
    case 'claims':
      return coded(as<'claims'>().code, as<'claims'>().statement);
    case 'entities':
      return coded(as<'entities'>().code, as<'entities'>().name);
    case 'assessments':
      return coded(as<'assessments'>().code, as<'assessments'>().title);
    case 'issued':
      return coded(as<'issued'>().code, as<'issued'>().title);
    case 'originals':
      return as<'originals'>().name;
    case 'notes':
      return quoted(as<'notes'>().words || as<'notes'>().quote);
    case 'passages':
      return `${other('claims', as<'passages'>().claimId)}: ${quoted(as<'passages'>().quote)}`;
    case 'mentions':
      return `${other('entities', as<'mentions'>().entityId)}: ${quoted(as<'mentions'>().quote)}`;
    case 'lineage':
      return `${other('sources', as<'lineage'>().sourceId)} ${as<'lineage'>().type} ${other('sources', as<'lineage'>().fromId)}`;
    case 'claimRelations':
      return `${other('claims', as<'claimRelations'>().claimId)} ${as<'claimRelations'>().type} ${other('claims', as<'claimRelations'>().otherId)}`;
    case 'roles':
      return `${other('entities', as<'roles'>().entityId)} in ${other('claims', as<'roles'>().claimId)}`;
    case 'entityRelations': {
      const { entityId, type, otherId, during } = as<'entityRelations'>();
      const ends = `${other('entities', entityId)} ${type} ${other('entities', otherId)}`;
      return during === null ? ends : `${ends}, ${formatPartialDate(during)}`;
    }
    case 'versionNames':
    case 'savedQueries':
    case 'templates':
      return quoted(as<'templates'>().name);
    case 'dismissals':
      return as<'dismissals'>().kind;
    case 'texts':
    case 'issuedEvidence':
      return '';
  }
}

/** The code that a name begins with; names without one are left whole. */
export const codeOf = (name: string | undefined): string | undefined =>
  name && /^[A-Z]\d+(?:\.\d+)?(?=\s|$)/u.exec(name)?.[0] ? name.split(' ')[0] : name;

const coded = (code: string, words: string): string =>
  [code, shortened(words, MOST)].filter(Boolean).join(' ');
const quoted = (words: string): string => `“${shortened(words, MOST)}”`;
