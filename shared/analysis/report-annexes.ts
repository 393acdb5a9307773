import { formatAttribution } from '../model/attribution.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { byId, groupBy } from '../model/case-snapshot.ts';
import type { FigureBlock } from '../model/figure.ts';
import { type PageSpan, pagesOf } from '../model/page-of.ts';
import type { Passage } from '../model/passage.ts';
import type { Excerpt } from '../model/source.ts';
import { pageWords } from '../words/pages.ts';
import { type OriginCount, originCounter } from './origins.ts';
import { anchorOf, byCode, type CodeLink } from './report-codes.ts';
import { reportDescriptor } from './report-descriptor.ts';
import { citedEntities } from './report-entities.ts';
import type {
  ReportClaim,
  ReportEntity,
  ReportOrigins,
  ReportPassage,
  ReportSource,
  ReportSupport,
} from './report-model.ts';
import type { CitedNote } from './report-notes.ts';
import { citedSources } from './report-sources.ts';
import { speaksAgainst } from './report-stance.ts';

/** The annexes, each in the order of its codes: only what the cited claims, and those chosen for a figure, lead to. */
export interface Annexes {
  /** By the claim's id. */
  readonly claims: ReadonlyMap<string, ReportClaim>;
  readonly sources: readonly ReportSource[];
  /** The same, by the source's id. */
  readonly sourceById: ReadonlyMap<string, ReportSource>;
  /** Of all that speaks for a cited claim. */
  readonly origins: ReportOrigins;
  readonly entities: readonly ReportEntity[];
}

export function buildAnnexes(
  snapshot: CaseSnapshot,
  notes: readonly CitedNote[],
  figures: readonly FigureBlock[],
): Annexes {
  const numbers = numbersByClaim(notes);
  const inFigures = numbersByClaim(
    figures.map(({ attrs: { claimIds } }, index) => ({ number: index + 1, claimIds })),
  );
  const cited = snapshot.claims
    .filter((claim) => numbers.has(claim.id) || inFigures.has(claim.id))
    .toSorted(byCode);
  const links = new Map<string, CodeLink>(
    cited.map(({ id, code }, index) => [id, { code, anchor: anchorOf('claim', code, index) }]),
  );
  const excerpts = byId(snapshot.excerpts);
  const passages = snapshot.passages
    .filter((passage) => links.has(passage.claimId))
    .toSorted(byPlace(excerpts));
  const passagesOf = groupBy(passages, (passage) => passage.claimId);
  const findPages = pageFinder(snapshot.texts);
  const sources = citedSources(snapshot, passages, { excerpts, claims: links, pagesOf: findPages });
  const countOrigins = originCounter(snapshot.lineage, snapshot.sources);
  return {
    claims: new Map(
      cited.map((claim, index) => [
        claim.id,
        {
          code: claim.code,
          anchor: anchorOf('claim', claim.code, index),
          statement: claim.statement,
          kind: claim.kind,
          status: claim.status,
          attribution: formatAttribution(claim.attribution),
          descriptor: reportDescriptor(
            claim.attribution,
            sourcesOf(passagesOf.get(claim.id) ?? [], excerpts, sources, findPages),
          ),
          happened: claim.happened,
          said: claim.said,
          captured: claim.captured,
          measures: claim.measures,
          credibility: claim.credibility,
          tags: claim.tags,
          support: supportOf(passagesOf.get(claim.id) ?? [], excerpts, sources, findPages),
          origins: tally(countOrigins(sourcesFor(passagesOf.get(claim.id) ?? [], excerpts))),
          notes: numbers.get(claim.id) ?? [],
          figures: inFigures.get(claim.id) ?? [],
        },
      ]),
    ),
    sources: [...sources.values()],
    sourceById: sources,
    origins: tally(countOrigins(sourcesFor(passages, excerpts))),
    entities: citedEntities(snapshot, links),
  };
}

type Excerpts = ReadonlyMap<string, Excerpt>;

type FindPages = (passage: Passage) => PageSpan | null;

function pageFinder(texts: CaseSnapshot['texts']): FindPages {
  const blocks = byId(texts);
  return ({ excerptId, start, end }) => pagesOf(blocks.get(excerptId)?.blocks ?? [], start, end);
}

/** Sources of the passages that do not speak against their claim. */
const sourcesFor = (passages: readonly Passage[], excerpts: Excerpts): readonly string[] =>
  passages
    .filter(({ stance }) => stance !== 'contradicts')
    .flatMap(({ excerptId }) => excerpts.get(excerptId)?.sourceId ?? []);

const tally = ({ items, origins, notEstablished, withdrawn }: OriginCount): ReportOrigins => ({
  items,
  origins,
  notEstablished,
  withdrawn,
});

const sourcesOf = (
  passages: readonly Passage[],
  excerpts: Excerpts,
  sources: ReadonlyMap<string, ReportSource>,
  findPages: FindPages,
): readonly ReportSource[] =>
  supportOf(passages, excerpts, sources, findPages).flatMap((support) =>
    speaksAgainst(support) ? [] : [support.source],
  );

function numbersByClaim(
  citing: readonly Pick<CitedNote, 'number' | 'claimIds'>[],
): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const { number, claimIds } of citing) {
    for (const id of new Set(claimIds)) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  }
  return numbers;
}

/** By the excerpt's code, then by the place in its text. */
function byPlace(excerpts: Excerpts): (a: Passage, b: Passage) => number {
  const codeOf = ({ excerptId }: Passage): { code: string } => ({
    code: excerpts.get(excerptId)?.code ?? '',
  });
  return (a, b) => byCode(codeOf(a), codeOf(b)) || a.start - b.start || a.end - b.end;
}

function supportOf(
  passages: readonly Passage[],
  excerpts: Excerpts,
  sources: ReadonlyMap<string, ReportSource>,
  findPages: FindPages,
): readonly ReportSupport[] {
  const bySource = groupBy(passages, ({ excerptId }) => sources.get(excerpts.get(excerptId)?.sourceId ?? ''));
  return [...bySource]
    .flatMap(([source, own]) =>
      source ? [{ source, passages: own.map((passage) => readPassage(passage, excerpts, findPages)) }] : [],
    )
    .toSorted((a, b) => byCode(a.source, b.source));
}

function readPassage(passage: Passage, excerpts: Excerpts, findPages: FindPages): ReportPassage {
  const { excerptId, stance, start, end, quote, prefix, suffix } = passage;
  const { code = '', locator: place = '' } = excerpts.get(excerptId) ?? {};
  const locator = [place, pageWords(findPages(passage))].filter(Boolean).join(', ');
  return { excerptCode: code, stance, locator, start, end, quote, prefix, suffix };
}
