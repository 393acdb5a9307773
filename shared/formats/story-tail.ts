import { RESIDUE_WORDS } from '../words/residue.ts';
import { countWords, endsOpen, endsSentence, isMetaLine, isTeaser, isTitleCased } from './line-shapes.ts';
import type { PageLine } from './page-line.ts';
import type { Proposal } from './residue-rules.ts';

/**
 * Proposes the list of other stories that a page shows below its text: what follows a line as "More like
 * this", or, without such a line, a run of headlines after the last paragraph.
 */
export function proposeStoryTail(
  lines: readonly PageLine[],
  proposals: (Proposal | null)[],
  hasMarkedHeadings: boolean,
): void {
  const lastProse = lines.findLastIndex((line, index) => line.isProse && !proposals[index]);
  if (lastProse === -1) return;
  const opener = proposals.findIndex((proposal, index) => index > lastProse && proposal?.opensStories);
  const end = opener === -1 || !hasMarkedHeadings ? lines.length : nextSection(lines, opener);
  if (opener !== -1 && isStoryList(lines.slice(opener + 1, end)))
    proposeAfterOpener(lines, proposals, opener, end);
  else proposeHeadlines(lines, proposals);
}

/** Where a heading of the same rank, or a higher one, ends the part that a heading opens. */
function nextSection(lines: readonly PageLine[], opener: number): number {
  const rank = lines[opener]?.level ?? 0;
  const next = lines.findIndex(
    ({ level }, index) => index > opener && rank > 0 && level > 0 && level <= rank,
  );
  return next === -1 ? lines.length : next;
}

/** A list of stories may hold a whole sentence now and then, but not many. */
const SENTENCE_SHARE = 0.25;

function isStoryList(tail: readonly PageLine[]): boolean {
  const sentences = tail.filter(
    (line) => endsSentence(line.words) && !isTeaser(line.words) && !isQuestion(line.words),
  );
  return tail.some(isStoryLine) && sentences.length <= tail.length * SENTENCE_SHARE;
}

function proposeAfterOpener(
  lines: readonly PageLine[],
  proposals: (Proposal | null)[],
  opener: number,
  end: number,
): void {
  let heading = '';
  for (let index = opener; index < end; index += 1) {
    const line = lines[index];
    const proposal = proposals[index];
    if (!line) continue;
    if (proposal?.opensStories) {
      heading = line.words.replace(/[:：\s]+$/u, '');
      proposals[index] = { reason: proposal.reason };
    } else if (!isSettled(proposal) && isStoryLine(line)) {
      proposals[index] = { reason: RESIDUE_WORDS.listedStory(heading) };
    }
  }
}

/** A headline or teaser: no provenance, no date of its own worth keeping, no paragraph. */
const isStoryLine = (line: PageLine): boolean =>
  line.words !== '' && line.kind !== 'table' && !line.isProse && !isProvenance(line.words);

const isProvenance = (words: string): boolean =>
  /^(?:source|excerpt(?:ed)? from|extract from|taken from|reprinted|originally published|first published|this (?:article|story|report|text)|with (?:reporting|files|material)|reporting by|editing by|translated)\b/iu.test(
    words,
  );

/** How many headlines make a list. */
const FEWEST_HEADLINES = 4;

/** Without a line above them, headlines count only below a text of some length. */
const FEWEST_PARAGRAPHS = 2;

function proposeHeadlines(lines: readonly PageLine[], proposals: (Proposal | null)[]): void {
  if (lines.filter((line) => line.isProse).length < FEWEST_PARAGRAPHS) return;
  const isListed = (line: PageLine): boolean => isHeadline(line) || isTeaser(line.words);
  const lastOwn = lines.findLastIndex((line, index) => !isSettled(proposals[index]) && !isListed(line));
  const tail = lines.flatMap((line, index) =>
    index > lastOwn && !isSettled(proposals[index]) ? [{ line, index }] : [],
  );
  const headlines = tail.filter(({ line }) => isHeadline(line)).map(({ line }) => line.words);
  const teasers = tail.length - headlines.length;
  if (headlines.length < (teasers > 1 ? 2 : FEWEST_HEADLINES) || !readsAsHeadlines(headlines)) return;
  for (const { index } of tail) {
    proposals[index] = {
      reason: RESIDUE_WORDS.headline,
    };
  }
}

const isSettled = (proposal: Proposal | null | undefined): boolean =>
  Boolean(proposal && !proposal.isDoubtful);

function isHeadline({ kind, words }: PageLine): boolean {
  const count = countWords(words);
  if (kind === 'list item' || kind === 'table' || kind === 'quotation') return false;
  if (count < 4 || count > 25 || endsOpen(words) || isMetaLine(words) || isProvenance(words)) return false;
  return isTitleCased(words) && (!endsSentence(words) || isQuestion(words) || endsAbbreviated(words));
}

/**
 * Tells headlines from the other lists that stand below a text: signatures and titles of office are cut by
 * commas, contents and annexes begin alike or end in numbers, abbreviations are explained behind a dash.
 */
function readsAsHeadlines(lines: readonly string[]): boolean {
  const share = (test: (line: string) => boolean): number => lines.filter(test).length / lines.length;
  const lengths = lines.map(countWords).sort((a, b) => a - b);
  const openings = new Set(lines.map((line) => line.split(' ')[0]));
  return (
    (lengths[Math.floor(lengths.length / 2)] ?? 0) >= 6 &&
    share((line) => /^(?:\S+\s){0,4}\S+,/u.test(line)) < 0.5 &&
    share((line) => /\d$/u.test(line)) < 0.5 &&
    share((line) => /^\S{1,24}(?:\s\S{1,12})?\s?(?:[:：]|\s[–—-]\s)/u.test(line)) < 0.5 &&
    openings.size > lines.length / 2
  );
}

const isQuestion = (words: string): boolean => /[?？]["'”’»]?$/u.test(words);

const endsAbbreviated = (words: string): boolean => /(?:\b\p{Lu}\.){2,}$/u.test(words);
