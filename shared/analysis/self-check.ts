import { sameJson } from '../lib/same-json.ts';
import { byId, type CaseSnapshot } from '../model/case-snapshot.ts';
import { type Change, idOf, type JournalEntry } from '../model/changes.ts';
import { numberOfCode } from '../model/code.ts';
import { parseRecord } from '../model/parse-record.ts';
import type { Span } from '../model/passage.ts';
import { type AnyRecord, CODE_PREFIX, type CodedTable, TABLES, type TableName } from '../model/schema.ts';
import type { Block, Excerpt } from '../model/source.ts';
import { SELF_CHECK_WORDS as WORDS } from '../words/self-check.ts';
import type { Finding } from './verify-case.ts';

/** Every record must be one that a case file could hold: its fields there, of their kind, and no others. */
export function recordFindings(snapshot: CaseSnapshot): readonly Finding[] {
  return TABLES.flatMap((table) =>
    (snapshot[table] as readonly AnyRecord[]).flatMap((record): readonly Finding[] => {
      const parsed = parseRecord(table, record);
      if (parsed.ok) return [];
      const about = nameOf(record);
      return [
        {
          rule: 'record',
          about,
          message: WORDS.notARecord(parsed.message),
          record: { table, id: record.id },
        },
      ];
    }),
  );
}

/** What is known of a text must fit it: its blocks, and what was decided about them. */
export function blockFindings({ excerpts, texts }: CaseSnapshot): readonly Finding[] {
  const stored = byId(texts);
  return excerpts.flatMap((excerpt): readonly Finding[] => {
    const text = stored.get(excerpt.id);
    if (!text || fits(excerpt, text.text.length, text.blocks)) return [];
    const record = { table: 'excerpts', id: excerpt.id } as const;
    return [{ rule: 'text', about: excerpt.code, message: WORDS.blocksDoNotFit, record }];
  });
}

function fits({ residue }: Excerpt, found: number, blocks: readonly Block[]): boolean {
  let end = 0;
  for (const block of blocks) {
    if (!(block.start >= end && block.end >= block.start && block.end <= found)) return false;
    end = block.end;
  }
  return residue.every(({ block }) => block >= 0 && block < blocks.length);
}

/** The words kept on each side of a mark must be those of the text: they are what a mark is found again by. */
export function contextFindings(snapshot: CaseSnapshot): readonly Finding[] {
  const texts = byId(snapshot.texts);
  const names = new Map<string, string>(
    [...snapshot.claims, ...snapshot.entities, ...snapshot.excerpts].map(({ id, code }) => [id, code]),
  );
  const wrong = (span: Span): boolean => {
    const text = texts.get(span.excerptId)?.text ?? '';
    const holds = text.slice(span.start, span.end) === span.quote;
    return (
      holds &&
      !(text.slice(0, span.start).endsWith(span.prefix) && text.slice(span.end).startsWith(span.suffix))
    );
  };
  const found = (table: TableName, spans: readonly (Span & { readonly id: string })[], owner: string) =>
    spans.filter(wrong).map((span): Finding => {
      const of = (span as unknown as Readonly<Record<string, string>>)[owner] ?? '';
      return {
        rule: 'passage',
        about: names.get(of) ?? of,
        message: WORDS.wrongContext(span.quote.slice(0, 80)),
        record: { table, id: span.id },
      };
    });
  return [
    ...found('passages', snapshot.passages, 'claimId'),
    ...found('mentions', snapshot.mentions, 'entityId'),
    ...found('notes', snapshot.notes, 'excerptId'),
  ];
}

/** Every step must begin from what the steps before had left: what it says was there is what undoing puts back. */
export function stepFindings(journal: readonly JournalEntry[]): readonly Finding[] {
  const now = new Map<string, AnyRecord>();
  const findings: Finding[] = [];
  for (const { seq, kind, changes } of journal) {
    if (changes.length === 0 && kind !== 'drop') {
      findings.push({ rule: 'journal', about: String(seq), message: WORDS.emptyStep, step: seq });
    }
    let isWrong = false;
    for (const change of changes) {
      const key = `${change.table}/${idOf(change)}`;
      if (!sameBefore(now.get(key), change)) isWrong = true;
      if (change.after) now.set(key, change.after);
      else now.delete(key);
    }
    if (isWrong) {
      findings.push({ rule: 'journal', about: String(seq), message: WORDS.wrongBefore, step: seq });
    }
  }
  return findings;
}

/** Revision numbers only ever rise and say nothing about what was there. */
const sameBefore = (known: AnyRecord | undefined, { before }: Change): boolean =>
  known === undefined || before === null
    ? known === undefined && before === null
    : sameJson({ ...known, rev: 0 }, { ...before, rev: 0 });

/** Codes are never given out twice: the counter of each kind must have reached the highest one in use. */
export function counterFindings(
  snapshot: CaseSnapshot,
  counters: ReadonlyMap<string, number>,
): readonly Finding[] {
  return (Object.keys(CODE_PREFIX) as CodedTable[]).flatMap((table): readonly Finding[] => {
    const highest = Math.max(0, ...snapshot[table].map(({ code }) => numberOfCode(code) || 0));
    if ((counters.get(table) ?? 0) >= highest) return [];
    return [{ rule: 'code', about: `${CODE_PREFIX[table]}${highest}`, message: WORDS.counterBehind }];
  });
}

/** How many records a table has, and how many of them each of its indexes knows. */
export interface IndexCount {
  readonly table: string;
  readonly index: string;
  readonly rows: number;
  readonly indexed: number;
}

/** Lists are read from indexes: a record that one does not know is there and is never shown. */
export const indexFindings = (counts: readonly IndexCount[]): readonly Finding[] =>
  counts
    .filter(({ rows, indexed }) => rows !== indexed)
    .map(({ table, index, rows, indexed }) => ({
      rule: 'index',
      about: `${table}.${index}`,
      message: WORDS.indexDiffers(rows, indexed),
    }));

const nameOf = (record: AnyRecord): string =>
  'code' in record && typeof record.code === 'string' ? record.code : record.id;
