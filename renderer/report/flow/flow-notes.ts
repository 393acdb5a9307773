import type { ReportClaim, ReportNote, ReportSource } from '../../../shared/analysis/report-model.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import { describes, firstNotes, type Use, usesBySource } from '../note-uses.ts';
import { saysMore } from '../says-more.ts';
import { citation, grade, languageOf } from './flow-citation.ts';
import type { FlowNote, FlowRuns } from './flow-model.ts';
import { broken, joined, link, quiet, words } from './flow-runs.ts';

const WORDS = REPORT_WORDS.notes;

/** One note per citation: source, locator, the words relied on, their grade, and the codes of source and claim. */
export function flowNotes(notes: readonly ReportNote[]): readonly FlowNote[] {
  const quoted = firstNotes(notes);
  return notes.map((note) => ({ number: note.number, paragraphs: paragraphsOf(note, quoted) }));
}

function paragraphsOf(note: ReportNote, quoted: ReadonlyMap<ReportClaim, ReportNote>): readonly FlowRuns[] {
  if (note.isFootnote) {
    return [[note.words.trim() === '' ? broken(WORDS.saysNothing) : words(note.words)]];
  }
  const unfounded = note.claims.filter((claim) => claim.support.length === 0);
  const fresh = note.claims.filter((claim) => quoted.get(claim) === note);
  const again = note.claims.filter((claim) => claim.support.length > 0 && !fresh.includes(claim));
  const isEmpty = note.missing === 0 && note.claims.length === 0;
  return [
    ...(note.words ? [[words(note.words)]] : []),
    ...usesBySource(fresh).flatMap(([source, uses]) => sourceRuns(source, uses)),
    ...again.map((claim) => againRuns(claim, quoted.get(claim))),
    ...unfounded.map((claim): FlowRuns => [broken(`${WORDS.noPassage} `), link(claim)]),
    ...(note.missing > 0 ? [[broken(WORDS.missing(note.missing))]] : []),
    ...(isEmpty ? [[broken(WORDS.citesNothing)]] : []),
  ];
}

/** The source once, then what each claim takes from it. */
function sourceRuns(source: ReportSource, uses: readonly Use[]): readonly FlowRuns[] {
  const locators = [
    ...new Set(uses.flatMap(({ passages }) => passages.map(({ locator }) => locator))),
  ].filter(Boolean);
  const place = locators.length > 0 ? `, ${locators.join(', ')}. ` : '. ';
  return [
    [...citation(source), words(place), link(source)],
    ...uses.map(({ claim, passages }) => quotedRuns(claim, { source, passages })),
  ];
}

function quotedRuns(claim: ReportClaim, support: ReportClaim['support'][number]): FlowRuns {
  const { source, passages } = support;
  const quotes = passages.map(
    ({ stance, quote }): FlowRuns => [
      ...(stance === 'contradicts' ? [words(`${WORDS.against} `)] : []),
      words('“'),
      words(quote, languageOf(source)),
      words('”'),
    ],
  );
  const isLast = claim.support.at(-1)?.source === source;
  return [
    ...joined(quotes, ' '),
    words(' '),
    ...grade(claim, support),
    words(' '),
    link(claim),
    ...(describes(claim, support) ? [quiet(` · ${claim.descriptor?.sentence ?? ''}`)] : []),
    ...(isLast && saysMore(claim) ? [quiet(` · ${originSentence(claim.origins)}`)] : []),
  ];
}

/** A claim whose words an earlier note quotes. */
function againRuns(claim: ReportClaim, first: ReportNote | undefined): FlowRuns {
  const sources = claim.support.map(
    (support): FlowRuns => [link(support.source), words(' '), ...grade(claim, support)],
  );
  return [link(claim), words(first ? `, ${WORDS.quotedIn(first.number)}: ` : ': '), ...joined(sources, ', ')];
}
