import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import { formatPartialDate } from '../../shared/lib/partial-date.ts';
import { REPORT_WORDS as WORDS } from '../../shared/words/report.ts';
import { CopyNotices } from './CopyNotices.tsx';
import { referenceOf } from './copy-notices.ts';
import { type FirstPageRoom, firstPageRoom, isLongTitle } from './first-page-room.ts';
import { HouseLogo } from './HouseLogo.tsx';
import { handlingOf } from './handling-words.ts';
import { LikelihoodWords } from './KeyJudgements.tsx';
import type { Paper } from './paper.ts';
import { useMode } from './report-mode.ts';
import { Words } from './Words.tsx';

/** A screen has no last line. */
const ALL: FirstPageRoom = { hasHeadlines: true, hasGlance: true, isDense: false };

/** The text begins right below. */
const SHORT: FirstPageRoom = { hasHeadlines: false, hasGlance: false, isDense: true };

/** What it is, how it may be handled, what it says, and on how much it rests. */
export function FirstPage({ report, paper }: { readonly report: ReportDocument; readonly paper: Paper }) {
  const { about } = report;
  const isScreen = useMode() === 'screen';
  const room = report.layout.isShort ? SHORT : isScreen ? ALL : firstPageRoom(report, paper);
  const Title = isScreen ? 'h1' : 'p';
  const title = about.title || WORDS.untitled;
  return (
    <header className={room.isDense ? 'first-page is-dense' : 'first-page'}>
      <div className="letterhead">
        <div>
          <p className="organisation">{about.organisation}</p>
          <p className="document-kind">{report.layout.kind}</p>
        </div>
        <HouseLogo about={about} />
      </div>
      <Title className={isLongTitle(title) ? 'document-title is-long' : 'document-title'} dir="auto">
        {title}
      </Title>
      {about.subtitle && (
        <p className="subtitle" dir="auto">
          {about.subtitle}
        </p>
      )}
      {about.isSample && <p className="sample-notice">{WORDS.sampleNotice}</p>}
      <CopyNotices about={about} />
      <Particulars report={report} />
      <BottomLine report={report} />
      {room.hasHeadlines && <Headlines report={report} />}
      {room.hasGlance && <Glance report={report} />}
    </header>
  );
}

function Particulars({ report: { about } }: { readonly report: ReportDocument }) {
  const words = WORDS.particulars;
  const rows = [
    [words.reference, referenceOf(about), words.date, formatPartialDate(about.dated, words.notSaid)],
    [words.authors, about.authors.join(', '), words.cutoff, formatPartialDate(about.cutoff, words.notSaid)],
    [words.version, about.version, words.handling, handlingOf(about)],
  ] as const;
  return (
    <table className="particulars">
      <caption className="unseen">{words.label}</caption>
      <tbody>
        {rows.map(([first, value, second, other]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            <td>{value || words.notSaid}</td>
            <th scope="row">{second}</th>
            <td>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The author's own opening; without one, the first judgements in their words. */
function BottomLine({ report: { lead, judgements } }: { readonly report: ReportDocument }) {
  if (lead.length === 0 && judgements.length === 0) return null;
  return (
    <div className="panel">
      <p className="panel-title">{lead.length > 0 ? WORDS.bottomLine : WORDS.judgements.title}</p>
      {lead.map((words, index) => (
        <p key={index} dir="auto">
          <Words words={words} />
        </p>
      ))}
      {lead.length === 0 &&
        judgements.slice(0, 3).map((judgement) => (
          <p key={judgement.number} dir="auto">
            <Words words={judgement.statement} isQuiet /> <LikelihoodWords band={judgement.band} />.
          </p>
        ))}
    </div>
  );
}

/** The judgements in short, below the author's opening. */
function Headlines({ report: { lead, judgements } }: { readonly report: ReportDocument }) {
  if (lead.length === 0 || judgements.length === 0) return null;
  return (
    <ul className="headlines">
      {judgements.map(({ number, anchor, statement, band }) => (
        <li key={number}>
          <a className="headline-number" href={`#${anchor}`}>
            {number}
          </a>
          <span dir="auto">
            <Words words={statement} isQuiet />
          </span>
          <span>
            <LikelihoodWords band={band} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Glance({ report: { judgements, summary } }: { readonly report: ReportDocument }) {
  const figures = [
    [judgements.length, WORDS.glance.judgements(judgements.length)],
    [summary.claims, WORDS.glance.claims(summary.claims)],
    [summary.sources, WORDS.glance.sources(summary.sources, summary.sourcesInCase)],
    [summary.outlets, WORDS.glance.outlets(summary.outlets)],
  ] as const;
  const counted = figures.filter(([figure]) => figure > 0);
  if (counted.length === 0) return null;
  return (
    <ul className="glance">
      {counted.map(([figure, words]) => (
        <li key={words}>
          <span className="figure">{figure} </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
