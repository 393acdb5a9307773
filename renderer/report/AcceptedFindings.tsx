import type { ReportAccepted } from '../../shared/analysis/report-model.ts';
import { formatPartialDate } from '../../shared/lib/partial-date.ts';
import { CHECKING_WORDS } from '../../shared/words/checking.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { Register, type RegisterColumn } from './Register.tsx';
import { useAnnexLetter } from './report-layout.ts';

const WORDS = CHECKING_WORDS.annex;

const COLUMNS: readonly RegisterColumn[] = [
  { title: WORDS.rule, className: 'accepted-rule' },
  { title: WORDS.words },
  { title: WORDS.reason, className: 'accepted-reason' },
];

/** What the checker finds in the assessment, and why its authors let it stand. */
export function AcceptedFindings({ accepted }: { readonly accepted: readonly ReportAccepted[] }) {
  return (
    <Register
      letter={useAnnexLetter('accepted')}
      anchor="annex-accepted"
      title={WORDS.title}
      caption={WORDS.caption}
      none=""
      columns={COLUMNS}
    >
      {accepted.map(({ name, standard, sentence, why, reason, by, day }, index) => (
        <tr key={index}>
          <th scope="row">
            <p>{name}</p>
            <p className="aside">{standard}</p>
          </th>
          <td>
            <p dir="auto">{sentence || REPORT_WORDS.empty}</p>
            <p className="aside">{why}</p>
          </td>
          <td>
            <p dir="auto">{reason}</p>
            <p className="aside">{WORDS.given(by, formatPartialDate(day))}</p>
          </td>
        </tr>
      ))}
    </Register>
  );
}
