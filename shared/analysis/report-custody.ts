import { type CaseSnapshot, groupBy } from '../model/case-snapshot.ts';
import { citedClaims, type RichText } from '../model/rich-text.ts';
import type { Excerpt, Original, SourceId } from '../model/source.ts';
import { byCode } from './report-codes.ts';
import type { ReportCustody, ReportSource } from './report-model.ts';

/** What the journal says of the change that added a record. */
export interface RecordedAct {
  readonly seq: number;
  /** Empty where the analyst has given no name. */
  readonly analyst: string;
}

/** By the id of the record that was added. */
export type RecordedActs = ReadonlyMap<string, RecordedAct>;

/** A record whose adding belongs to the chain of custody, and when it says that it was made. */
export interface CustodyRecord {
  readonly id: string;
  readonly at: string;
}

/** The originals and texts of the sources that a text rests on, for which the journal is to be asked. */
export function custodyRecords(snapshot: CaseSnapshot, body: RichText): readonly CustodyRecord[] {
  const claims = new Set(citedClaims(body));
  const cited = new Set(snapshot.passages.flatMap((one) => (claims.has(one.claimId) ? one.excerptId : [])));
  const sources = new Set(snapshot.excerpts.flatMap(({ id, sourceId }) => (cited.has(id) ? sourceId : [])));
  const isOfCited = ({ sourceId }: { readonly sourceId: SourceId }): boolean => sources.has(sourceId);
  return [
    ...snapshot.originals.filter(isOfCited).map(({ id, importedAt }) => ({ id, at: importedAt })),
    ...snapshot.excerpts.filter(isOfCited).map(({ id, createdAt }) => ({ id, at: createdAt })),
  ];
}

/** How the originals of the cited sources came in, by source and then by moment; the sources are given by their ids. */
export function custodyOf(
  snapshot: CaseSnapshot,
  sources: ReadonlyMap<string, ReportSource>,
  acts: RecordedActs,
): readonly ReportCustody[] {
  const texts = groupBy(snapshot.excerpts, ({ originalId }) => originalId);
  const codes = new Map(snapshot.excerpts.map(({ id, code }) => [id, code]));
  const originals = groupBy<Original, string>(snapshot.originals, ({ sourceId }) => sourceId);
  return [...sources].flatMap(([id, source]) =>
    (originals.get(id) ?? [])
      .toSorted((a, b) => (a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : 0))
      .map(({ id: originalId, name, byteLength, sha256, within, importedAt }) => ({
        source: { code: source.code, anchor: source.anchor },
        retrieved: source.retrieved,
        name,
        byteLength,
        sha256,
        within,
        taken: { at: importedAt, by: acts.get(originalId) ?? null },
        texts: (texts.get(originalId) ?? []).toSorted(byCode).map((text) => readText(text, codes, acts)),
      })),
  );
}

const readText = (
  { id, code, sha256, extractor, replaces, createdAt }: Excerpt,
  codes: ReadonlyMap<string, string>,
  acts: RecordedActs,
): ReportCustody['texts'][number] => ({
  code,
  sha256,
  reader: extractor,
  replaces: replaces === null ? null : (codes.get(replaces) ?? null),
  taken: { at: createdAt, by: acts.get(id) ?? null },
});
