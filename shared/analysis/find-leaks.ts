import { SANITISE_WORDS as WORDS } from '../words/sanitised.ts';
import { withheldFinder } from './find-withheld.ts';
import type { ReportBlock, ReportDocument } from './report-model.ts';
import type { WithheldString } from './withheld-strings.ts';

/** Something withheld that the sanitised report says all the same: to be changed, or accepted knowingly. */
export interface Leak {
  readonly string: WithheldString;
  /** Where in the report, in words. */
  readonly place: string;
  readonly context: string;
}

/** Every place of the report that holds something withheld, in the order of the pages. */
export function findLeaks(report: ReportDocument, strings: readonly WithheldString[]): readonly Leak[] {
  if (strings.length === 0) return [];
  const find = withheldFinder(strings);
  const found = placesIn(report).flatMap(({ place, words }) =>
    find(words).map(({ string, context }): Leak => ({ string, place, context })),
  );
  const distinct = new Map(
    found.map((leak) => [`${leak.place} ${leak.string.kind} ${leak.string.text}`, leak]),
  );
  return [...distinct.values()];
}

interface Place {
  readonly place: string;
  readonly words: string;
}

/** Everything that the report says, whatever part it is in: a part that is new is looked at too. */
function placesIn(report: ReportDocument): readonly Place[] {
  const { about, lead, judgements, body, notes: _notes, claims, sources, entities, ...others } = report;
  const coded = (items: readonly { readonly code: string }[]): readonly Place[] =>
    items.map((item) => ({ place: item.code, words: wordsIn(item) }));
  return [
    { place: WORDS.places.particulars, words: wordsIn(about) },
    { place: WORDS.places.lead, words: wordsIn(lead) },
    ...judgements.map((judgement) => ({
      place: WORDS.places.judgement(judgement.number),
      words: wordsIn(judgement),
    })),
    ...sectionsOf(body),
    // A claim holds its sources whole: they are looked at under their own codes.
    ...claims.map((claim) => ({
      place: claim.code,
      words: wordsIn({
        ...claim,
        support: claim.support.map(({ passages }) => passages.map(({ quote, locator }) => [quote, locator])),
      }),
    })),
    ...coded(sources),
    ...coded(entities),
    ...Object.entries(others).map(([place, part]) => ({ place, words: wordsIn(part) })),
  ];
}

function sectionsOf(body: readonly ReportBlock[]): readonly Place[] {
  let place: string = WORDS.places.beforeSections;
  return body.map((block) => {
    if (block.kind === 'heading') place = WORDS.places.section(block.number);
    return { place, words: wordsIn(block) };
  });
}

/** Every text within, a line each; words that stand in one line of the report stay in one. */
function wordsIn(part: unknown): string {
  const lines: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') lines.push(value);
    else if (Array.isArray(value)) {
      if (value.every(isInline)) lines.push(value.map(({ text }) => text ?? ' ').join(''));
      else value.forEach(visit);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, held] of Object.entries(value)) if (!UNSAID.has(key)) visit(held);
    }
  };
  visit(part);
  return lines.join('\n');
}

/** What tells parts apart and is not said. */
const UNSAID: ReadonlySet<string> = new Set(['kind', 'anchor', 'backAnchor', 'stance']);

const isInline = (value: unknown): value is { readonly kind: string; readonly text?: string } =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'words' || value.kind === 'note' || value.kind === 'break');
