import type { ReportClaim } from '../../shared/analysis/report-model.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { capital } from './capital.ts';
import { Register, type RegisterColumn } from './Register.tsx';
import { Grade } from './SourceCitation.tsx';

const WORDS = REPORT_WORDS.claims;

const COLUMNS: readonly RegisterColumn[] = [
  { title: WORDS.code, className: 'code-column' },
  { title: WORDS.claim },
  { title: WORDS.attribution, className: 'claim-who' },
  { title: WORDS.grade, className: 'claim-grade' },
  { title: WORDS.notes, className: 'claim-notes' },
];

/** Annex A: every claim that is cited, with who says it and on what grade. */
export function ClaimsAnnex({ claims }: { readonly claims: readonly ReportClaim[] }) {
  return (
    <Register
      letter="A"
      anchor="annex-claims"
      title={REPORT_WORDS.annex.claims}
      caption={WORDS.caption}
      none={WORDS.none}
      columns={COLUMNS}
    >
      {claims.map((claim) => (
        <tr key={claim.code} id={claim.anchor}>
          <th scope="row">{claim.code}</th>
          <td>
            <p dir="auto">{claim.statement || REPORT_WORDS.empty}</p>
            <p className="aside">{details(claim)}</p>
            {claim.credibility?.reason && (
              <p className="aside">{WORDS.credibilityReason(claim.credibility.reason)}</p>
            )}
          </td>
          <td>{claim.attribution ? <bdi>{claim.attribution}</bdi> : REPORT_WORDS.empty}</td>
          <td>
            {claim.support.length === 0
              ? REPORT_WORDS.empty
              : claim.support.map(({ source }) => (
                  <p key={source.code}>
                    <a href={`#${source.anchor}`}>{source.code}</a> <Grade source={source} claim={claim} />
                  </p>
                ))}
          </td>
          <td>
            {claim.notes.map((number, index) => (
              <span key={number}>
                {index > 0 && ', '}
                <a href={`#note-${number}`}>{number}</a>
              </span>
            ))}
          </td>
        </tr>
      ))}
    </Register>
  );
}

function details({ kind, happened, said, captured, tags }: ReportClaim): string {
  const parts = [
    capital(kind),
    happened && WORDS.happened(happened),
    said && WORDS.said(said),
    captured && WORDS.captured(captured),
    tags.join(', '),
  ];
  return parts.filter(Boolean).join(' · ');
}
