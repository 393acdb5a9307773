import type { ReactNode } from 'react';
import type { ReportFigure } from '../../shared/analysis/figures/report-figure.ts';
import type { ReportDocument, ReportHeading } from '../../shared/analysis/report-model.ts';
import type { PrintedPart } from '../../shared/model/template.ts';
import { CHECKING_WORDS } from '../../shared/words/checking.ts';
import { CUSTODY_WORDS } from '../../shared/words/custody.ts';
import { FIGURE_WORDS } from '../../shared/words/figures.ts';
import { REFERENCE_WORDS } from '../../shared/words/references-list.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { Heading } from './Heading.tsx';
import { PageNumber } from './PageNumber.tsx';
import { type Annex, annexesOf } from './report-layout.ts';
import { Words } from './Words.tsx';

/** Every part of the document, and the sections of its body to the second level. */
export function Contents({ report }: { readonly report: ReportDocument }) {
  const { annex } = REPORT_WORDS;
  const has = (part: PrintedPart): boolean => report.layout.prints.includes(part);
  return (
    <nav aria-labelledby="contents">
      <Heading level={1} anchor="contents" isNewPage>
        {REPORT_WORDS.contents}
      </Heading>
      <div className="contents">
        <ul>
          {report.judgements.length > 0 && <Entry anchor="judgements">{REPORT_WORDS.judgements.title}</Entry>}
          {has('guide') && <Entry anchor="guide">{REPORT_WORDS.guide.title}</Entry>}
          {headings(report).map((heading) => (
            <Entry key={heading.anchor} {...heading}>
              <Words words={heading.words} isQuiet />
            </Entry>
          ))}
          {has('summary') && <Entry anchor="summary">{REPORT_WORDS.summary.title}</Entry>}
          {report.references.length > 0 && <Entry anchor="references">{REFERENCE_WORDS.title}</Entry>}
          {report.notes.some(({ references }) => references === null) && (
            <Entry anchor="notes">{REPORT_WORDS.notes.title}</Entry>
          )}
          {annexesOf(report.layout).map(([part, letter]) => (
            <Entry key={part} anchor={`annex-${part}`} number={annex.letter(letter)} isAnnex>
              {annexTitle(part)}
            </Entry>
          ))}
          {has('verification') && <Entry anchor="verification">{REPORT_WORDS.verification.title}</Entry>}
        </ul>
        {report.figures.length > 0 && <FigureEntries figures={report.figures} />}
      </div>
    </nav>
  );
}

/** Every figure by its number, its caption and the page it stands on. */
function FigureEntries({ figures }: { readonly figures: readonly ReportFigure[] }) {
  return (
    <>
      <p className="contents-title">{FIGURE_WORDS.list}</p>
      <ul>
        {figures.map(({ number, anchor, caption }) => (
          <Entry key={anchor} anchor={anchor} number={FIGURE_WORDS.number(number)} level={2} isAnnex>
            {caption}
          </Entry>
        ))}
      </ul>
    </>
  );
}

const annexTitle = (annex: Annex): string =>
  annex === 'custody'
    ? CUSTODY_WORDS.title
    : annex === 'accepted'
      ? CHECKING_WORDS.annex.title
      : REPORT_WORDS.annex[annex];

const headings = (report: ReportDocument): readonly ReportHeading[] =>
  report.body.filter((block) => block.kind === 'heading').filter((heading) => heading.level < 3);

function Entry({
  anchor,
  number,
  level = 1,
  isAnnex = false,
  children,
}: {
  readonly anchor: string;
  readonly number?: string;
  readonly level?: number;
  readonly isAnnex?: boolean;
  readonly children: ReactNode;
}) {
  const classes = [`level-${level}`, isAnnex && 'is-annex', !number && 'is-unnumbered']
    .filter(Boolean)
    .join(' ');
  return (
    <li className={classes}>
      <a href={`#${anchor}`}>
        {number && <span className="entry-number">{number} </span>}
        <span className="entry-title" dir="auto">
          {children}
        </span>
        <PageNumber of={anchor} className="entry-page" />
      </a>
    </li>
  );
}
