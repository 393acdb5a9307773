import { canonicalUrl } from '../../shared/analysis/canonical-url.ts';
import type { CommandArgs } from '../../shared/command-args.ts';
import type { ImportItem } from '../../shared/formats/import-batch.ts';
import type { LedgerConfidence } from '../../shared/formats/ledger-confidence.ts';
import {
  type LedgerClaim,
  type LedgerFile,
  type LedgerSource,
  planLedger,
} from '../../shared/ledger-claims.ts';
import { sha256OfText } from '../../shared/lib/sha256.ts';
import { stepNamed } from '../../shared/model/attribution.ts';
import { add, type Change } from '../../shared/model/changes.ts';
import { type Claim, type ClaimId, type Clock, UNWEIGHED } from '../../shared/model/claim.ts';
import { mostOpen, schemeOf } from '../../shared/model/marking.ts';
import { type PassageId, spanOf } from '../../shared/model/passage.ts';
import type { ExcerptId, OriginalId, SourceId } from '../../shared/model/source.ts';
import { LEDGER_IMPORT_WORDS as WORDS } from '../../shared/words/ledger-import.ts';
import { addOriginal, addText } from './captured-text.ts';
import { addSource } from './imports.ts';
import type { Planner, PlanStamp } from './planner.ts';

/**
 * A hand-kept list in one change set: its sources (one that is in the case under the same address is used again), their
 * quotations as texts, a claim for each row with a passage on its words. Nothing is rated unless the analyst said so.
 */
export const acceptLedger: Planner<'ledger.accept'> = async (read, args, stamp) => {
  const { file, entries } = args;
  const plan = planLedger(entries, file);
  const known = new Map(
    (await read.all('sources')).flatMap((source) => {
      const url = canonicalUrl(source.url);
      return url === '' ? [] : [[url, source.id] as const];
    }),
  );
  const fresh = plan.sources.filter(({ url }) => !known.has(url));
  const [sourceCodes, excerptCodes, claimCodes] = [
    await read.nextCodes('sources', fresh.length),
    await read.nextCodes('excerpts', plan.sources.filter(({ text }) => text !== '').length),
    await read.nextCodes('claims', plan.claims.length),
  ];
  const marking = mostOpen(schemeOf((await read.all('info'))[0]));
  let sources = 0;
  let excerpts = 0;
  const excerptIds: (ExcerptId | null)[] = [];
  const changes: Change[] = plan.sources.flatMap((source) => {
    const item = itemOf(source, file);
    const there = known.get(source.url);
    const sourceId = there ?? (stamp.newId() as SourceId);
    const own =
      there === undefined
        ? [addSource(item, { id: sourceId, code: sourceCodes[sources++] ?? '', marking }, stamp)]
        : [];
    if (source.text === '') {
      excerptIds.push(null);
      return there === undefined
        ? [...own, addOriginal(item, sourceId, stamp.newId() as OriginalId, stamp)]
        : own;
    }
    const excerptId = stamp.newId() as ExcerptId;
    excerptIds.push(excerptId);
    const code = excerptCodes[excerpts++] ?? '';
    const place = { sourceId, excerptId, code, replaces: null, locator: item.locator };
    return [...own, ...addText(item, place, stamp)];
  });
  const claims = plan.claims.flatMap((row, index): readonly Change[] => {
    const claim = claimOf(row, claimCodes[index] ?? '', args, stamp);
    const excerptId = excerptIds[row.source];
    const text = plan.sources[row.source]?.text ?? '';
    const span = excerptId ? spanOf(excerptId, text, row.start, row.end) : null;
    if (!span) return [add('claims', claim)];
    const passage = { ...span, id: stamp.newId() as PassageId, rev: 0, claimId: claim.id, proposal: null };
    return [add('claims', claim), add('passages', { ...passage, stance: 'states' })];
  });
  return [...changes, ...claims];
};

/** The original of every text is the list: it is from there that the words are known. */
const itemOf = (
  { title, outlet, link, text, blocks, isList }: LedgerSource,
  file: LedgerFile,
): ImportItem => ({
  ...file,
  title,
  outlet,
  authors: [],
  published: null,
  modified: null,
  retrieved: isList ? file.retrieved : null,
  language: '',
  kind: isList ? 'document' : 'article',
  url: link,
  note: '',
  locator: isList ? WORDS.listLocator : WORDS.locator(file.fileName),
  text,
  textSha256: sha256OfText(text),
  blocks,
  residue: [],
  extractor: { name: 'list of claims', version: 1 },
});

function claimOf(
  { entry, statement, date }: LedgerClaim,
  code: string,
  { file, clock, clockColumn, takesDigits }: CommandArgs['ledger.accept'],
  stamp: PlanStamp,
): Claim {
  const shown: Clock | null = date === null ? null : { date, basis: WORDS.basis(clockColumn, file.fileName) };
  const { digit } = entry.confidence ?? { digit: null };
  const isRated = takesDigits && digit !== null;
  const kept = confidenceWords(entry.confidence, isRated);
  return {
    id: stamp.newId() as ClaimId,
    code,
    rev: 0,
    statement,
    kind: 'statement of fact',
    attribution: [entry.outlet, entry.speaker].filter(Boolean).map((who) => stepNamed(who)),
    happened: clock === 'happened' ? shown : null,
    said: clock === 'said' ? shown : null,
    captured: clock === 'captured' ? shown : null,
    ...UNWEIGHED,
    credibility: isRated
      ? { digit, reason: WORDS.reason(file.fileName), at: stamp.now(), by: stamp.analyst }
      : null,
    tags: [],
    note: [
      entry.note,
      ...(kept === '' ? [] : [WORDS.confidence(kept)]),
      WORDS.from(entry.row + 1, file.fileName),
    ]
      .filter(Boolean)
      .join('\n'),
    createdAt: stamp.now(),
  };
}

/** What the list says of confidence and is not taken as a rating. */
function confidenceWords(confidence: LedgerConfidence | null, isRated: boolean): string {
  if (!confidence) return '';
  const { letter, digit, level } = confidence;
  return `${letter ?? ''}${isRated || digit === null ? '' : digit}${level ?? ''}`;
}
