import { useContext } from 'react';
import type { ReportClaim } from '../../shared/analysis/report-model.ts';
import { measureInWords } from '../../shared/model/measure-line.ts';
import { FIGURE_WORDS } from '../../shared/words/figures.ts';
import { originSentence } from '../../shared/words/lineage.ts';
import { REFERENCE_WORDS } from '../../shared/words/references-list.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { AnnexLink } from './AnnexLink.tsx';
import { CitedAt } from './CitedAt.tsx';
import { claimDetails } from './claim-details.ts';
import { LeftOutRows } from './printed-rows.ts';
import { Register, type RegisterColumn } from './Register.tsx';
import { useCitationStyle } from './report-citations.ts';
import { useAnnexLetter } from './report-layout.ts';
import { SupportGrade } from './SupportGrade.tsx';
import { saysMore } from './says-more.ts';

const WORDS = REPORT_WORDS.claims;

const COLUMNS: readonly RegisterColumn[] = [
  { title: WORDS.code, className: 'code-column' },
  { title: WORDS.claim },
  { title: WORDS.attribution, className: 'claim-who' },
  { title: WORDS.grade, className: 'claim-grade' },
  { title: WORDS.notes, className: 'claim-notes' },
];

const CITED_COLUMN: RegisterColumn = { title: REFERENCE_WORDS.cited, className: 'claim-notes' };

/** Annex A: every claim that is cited, with who says it and on what grade. */
export function ClaimsAnnex({ claims }: { readonly claims: readonly ReportClaim[] }) {
  const style = useCitationStyle();
  const leftOutRows = useContext(LeftOutRows);
  const printed = claims.filter(({ anchor }) => !leftOutRows.has(anchor));
  const columns = style === 'notes' ? COLUMNS : [...COLUMNS.slice(0, -1), CITED_COLUMN];
  return (
    <Register
      letter={useAnnexLetter('claims')}
      anchor="annex-claims"
      title={REPORT_WORDS.annex.claims}
      caption={WORDS.caption}
      none={WORDS.none}
      columns={columns}
      {...(leftOutRows.size > 0 && { after: WORDS.leftOut(printed.length, leftOutRows.size) })}
    >
      {printed.map((claim) => (
        <tr key={claim.code} id={claim.anchor}>
          <th scope="row">{claim.code}</th>
          <td>
            <p dir="auto">{claim.statement || REPORT_WORDS.empty}</p>
            <p className="aside">{claimDetails(claim)}</p>
            {claim.measures.length > 0 && (
              <p className="aside">{WORDS.figures(claim.measures.map(measureInWords).join('; '))}</p>
            )}
            {claim.credibility?.reason && (
              <p className="aside">{WORDS.credibilityReason(claim.credibility.reason)}</p>
            )}
          </td>
          <td>{claim.descriptor ? <bdi>{claim.descriptor.sentence}</bdi> : REPORT_WORDS.empty}</td>
          <td>
            {claim.support.length === 0
              ? REPORT_WORDS.empty
              : claim.support.map((support) => (
                  <p key={support.source.code}>
                    <AnnexLink annex="sources" to={support.source} />{' '}
                    <SupportGrade claim={claim} support={support} />
                  </p>
                ))}
            {saysMore(claim) && <p className="aside">{originSentence(claim.origins)}</p>}
          </td>
          <td>
            {claim.notes.map((number, index) => (
              <span key={number}>
                {index > 0 && ', '}
                {style === 'notes' ? <a href={`#note-${number}`}>{number}</a> : <CitedAt number={number} />}
              </span>
            ))}
            {claim.figures.map((number, index) => (
              <span key={number}>
                {index + claim.notes.length > 0 && ', '}
                <a href={`#figure-${number}`}>{FIGURE_WORDS.inAnnex(number)}</a>
              </span>
            ))}
          </td>
        </tr>
      ))}
    </Register>
  );
}
