import type { ReportSource } from '../../shared/analysis/report-model.ts';
import { languageName } from '../../shared/lib/language-name.ts';
import { formatPartialDate } from '../../shared/lib/partial-date.ts';
import { markingLine } from '../../shared/model/marking.ts';
import { RELIABILITY } from '../../shared/model/scale.ts';
import { LINEAGE_WORDS } from '../../shared/words/lineage.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { SOURCES_WORDS } from '../../shared/words/sources.ts';
import { AnnexLink } from './AnnexLink.tsx';
import { capital } from './capital.ts';
import { excerptName } from './excerpt-name.ts';
import { Register, type RegisterColumn } from './Register.tsx';
import { useAnnexLetter } from './report-layout.ts';
import { SourceCitation } from './SourceCitation.tsx';
import { SourceWorth } from './SourceWorth.tsx';

const WORDS = REPORT_WORDS.sources;

const COLUMNS: readonly RegisterColumn[] = [
  { title: WORDS.code, className: 'code-column' },
  { title: WORDS.source },
  { title: WORDS.dates, className: 'source-dates' },
  { title: WORDS.reliability, className: 'source-reliability' },
  { title: WORDS.marking, className: 'source-marking' },
];

/** Annex B: every source that a cited claim rests on, with the hash by which its original can be known again. */
export function SourcesAnnex({ sources }: { readonly sources: readonly ReportSource[] }) {
  return (
    <Register
      letter={useAnnexLetter('sources')}
      anchor="annex-sources"
      title={REPORT_WORDS.annex.sources}
      caption={WORDS.caption}
      none={WORDS.none}
      columns={COLUMNS}
    >
      {sources.map((source) => (
        <tr key={source.code} id={source.anchor}>
          <th scope="row">{source.code}</th>
          <td>
            <Description source={source} />
          </td>
          <td>
            <p>{formatPartialDate(source.published)}</p>
            {source.retrieved && (
              <p className="aside">{WORDS.retrieved(formatPartialDate(source.retrieved))}</p>
            )}
          </td>
          <td>
            <Rating source={source} />
          </td>
          <td>{markingLine(source.marking, source.caveats)}</td>
        </tr>
      ))}
    </Register>
  );
}

function Description({ source }: { readonly source: ReportSource }) {
  return (
    <>
      <p>
        <SourceCitation source={source} hasDate={false} />
      </p>
      <p className="aside">
        {[capital(source.kind), languageName(source.language)].filter(Boolean).join(' · ')}
      </p>
      {source.url && <p className="aside">{source.url}</p>}
      <p className="aside">
        {WORDS.claims}{' '}
        {source.claims.map((claim, index) => (
          <span key={claim.code}>
            {index > 0 && ', '}
            <AnnexLink annex="claims" to={claim} />
          </span>
        ))}
        {source.excerpts.length > 0 && ` · ${WORDS.excerpts} ${source.excerpts.map(excerptName).join(', ')}`}
      </p>
      <SourceWorth descriptor={source.descriptor} />
      <Lineage source={source} />
      {source.originals.length === 0 && <p className="aside">{WORDS.noOriginal}</p>}
      {source.originals.map((original) => (
        <p key={original.sha256} className="aside">
          {WORDS.original(original.name, original.byteLength)}{' '}
          <span className="digits">{original.sha256}</span>
        </p>
      ))}
    </>
  );
}

/** What the source comes from, or that it comes from none; and whether it still stands. */
function Lineage({ source: { lineage, firstHand, withdrawn } }: { readonly source: ReportSource }) {
  return (
    <>
      {lineage.length > 0 && (
        <p className="aside">
          {lineage.map(({ type, from }, index) => (
            <span key={`${type} ${from?.code ?? index}`}>
              {index > 0 && ' · '}
              {index === 0 ? capital(LINEAGE_WORDS.types[type]) : LINEAGE_WORDS.types[type]}{' '}
              {from ? <AnnexLink annex="sources" to={from} /> : WORDS.notCited}
            </span>
          ))}
        </p>
      )}
      {firstHand !== null && (
        <p className="aside" dir="auto">
          {WORDS.firstHand(firstHand)}
        </p>
      )}
      {withdrawn && (
        <p className="broken" dir="auto">
          {WORDS.withdrawn(SOURCES_WORDS.grounds[withdrawn.ground], withdrawn.reason)}
        </p>
      )}
    </>
  );
}

function Rating({ source: { reliability } }: { readonly source: ReportSource }) {
  if (!reliability) return WORDS.notRated;
  return (
    <>
      <p>
        <span className="grade">{reliability.letter}</span> {RELIABILITY[reliability.letter]}
      </p>
      {reliability.reason && (
        <p className="aside" dir="auto">
          {reliability.reason}
        </p>
      )}
    </>
  );
}
