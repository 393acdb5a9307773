import type { ReportDocument, ReportWords } from '../../shared/analysis/report-model.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { copyNotices } from './copy-notices.ts';
import { displayWidth } from './display-width.ts';
import { handlingOf } from './handling-words.ts';
import { PAGE_HEIGHT, type Paper } from './paper.ts';

/** What goes below the particulars and the author's opening. */
export interface FirstPageRoom {
  readonly hasHeadlines: boolean;
  readonly hasGlance: boolean;
  /** Smaller gaps, so that more goes on. */
  readonly isDense: boolean;
}

/**
 * Chooses what fits on the first page, best first. The heights are reckoned from the style sheet in mm and
 * characters per line, a little on the high side: a part that runs over to a page of its own looks worse than none.
 */
export function firstPageRoom(report: ReportDocument, paper: Paper): FirstPageRoom {
  const headlines = headlineHeight(report);
  const choices = [
    { hasHeadlines: true, hasGlance: true, isDense: false },
    { hasHeadlines: true, hasGlance: true, isDense: true },
    { hasHeadlines: true, hasGlance: false, isDense: true },
    { hasHeadlines: false, hasGlance: true, isDense: true },
  ].filter((choice) => !choice.hasHeadlines || headlines > 0);
  const opening = openingHeight(report);
  const room = choices.find(({ hasHeadlines, hasGlance, isDense }) => {
    const saved = DENSE_SAVES + (hasHeadlines ? report.judgements.length * DENSE_SAVES_PER_HEADLINE : 0);
    const height =
      opening + (hasHeadlines ? headlines : 0) + (hasGlance ? GLANCE : 0) - (isDense ? saved : 0);
    return height <= PAGE_HEIGHT[paper];
  });
  return room ?? { hasHeadlines: false, hasGlance: false, isDense: true };
}

/** Longest title set in the largest size. */
export const isLongTitle = (title: string): boolean => displayWidth(title) > 80;

/** What the picture of the house takes beside the lines on its left. */
const LOGO = 7.4;
const GLANCE = 18.5;
/** What `.is-dense` takes from the gaps. */
const DENSE_SAVES = 19;
const DENSE_SAVES_PER_HEADLINE = 1.2;

function openingHeight({ about, lead, judgements, notes }: ReportDocument): number {
  const title = about.title || REPORT_WORDS.untitled;
  const titleHeight = isLongTitle(title) ? lines(title, 42) * 8.3 : lines(title, 31) * 11.1;
  const notices = copyNotices(about).reduce((sum, notice) => sum + lines(notice, 88) * 5 + 2.4, 0);
  const subtitle = about.subtitle ? 3.6 + lines(about.subtitle, 68) * 6.3 : 0;
  const handling = Math.max(lines(handlingOf(about), 38), 1);
  const authors = lines(about.authors.join(', '), 38);
  const particulars = 16.4 + (handling + authors + 1) * 4.1 + 7.2;
  const panelled = lead.length > 0 ? lead : judgements.slice(0, 3).map(({ statement }) => statement);
  const panel = panelled.reduce((sum, words) => sum + lines(textOf(words, notes), 77) * 5.9 + 2, 21);
  return (
    28 +
    (about.logo ? LOGO : 0) +
    titleHeight +
    subtitle +
    (about.isSample ? 22.6 : 0) +
    notices +
    particulars +
    (panelled.length > 0 ? panel : 0)
  );
}

/** 0 where the panel holds the judgements already. */
function headlineHeight({ lead, judgements }: ReportDocument): number {
  if (lead.length === 0 || judgements.length === 0) return 0;
  return judgements.reduce((sum, { statement }) => sum + lines(textOf(statement), 73) * 4.5 + 3.3, 6);
}

const lines = (text: string, perLine: number): number => Math.max(1, Math.ceil(displayWidth(text) / perLine));

/** References are named in the text, where a note is but a small number. */
const textOf = (words: ReportWords, notes: ReportDocument['notes'] = []): string =>
  words
    .map((inline) => {
      if (inline.kind === 'words') return inline.text;
      const references = inline.kind === 'note' ? notes[inline.number - 1]?.references : null;
      return ` ${(references ?? []).map(({ label, locator }) => `[${label}, ${locator}]`).join('; ')}`;
    })
    .join('');
