import type { ReportAct, ReportCustody } from '../../shared/analysis/report-model.ts';
import { formatPartialDate } from '../../shared/lib/partial-date.ts';
import { CUSTODY_WORDS as WORDS } from '../../shared/words/custody.ts';
import { actLines, isSameAct } from './act-lines.ts';
import { Register, type RegisterColumn } from './Register.tsx';
import { useAnnexLetter } from './report-layout.ts';

const COLUMNS: readonly RegisterColumn[] = [
  { title: WORDS.columns.source, className: 'code-column' },
  { title: WORDS.columns.original },
  { title: WORDS.columns.taken, className: 'custody-taken' },
  { title: WORDS.columns.texts, className: 'custody-texts' },
];

/** Annex D: when and by whom each original was taken in, out of what, and what was read from it. */
export function CustodyAnnex({ custody }: { readonly custody: readonly ReportCustody[] }) {
  return (
    <Register
      letter={useAnnexLetter('custody')}
      anchor="annex-custody"
      title={WORDS.title}
      caption={WORDS.caption}
      none={WORDS.none}
      lead={WORDS.lead}
      columns={COLUMNS}
    >
      {custody.map((original, index) => (
        <tr key={index}>
          <th scope="row">
            <a href={`#${original.source.anchor}`}>{original.source.code}</a>
          </th>
          <td>
            <Original original={original} />
          </td>
          <td>
            <Act act={original.taken} />
            {original.retrieved && (
              <p className="aside">{WORDS.retrieved(formatPartialDate(original.retrieved))}</p>
            )}
          </td>
          <td>
            <Texts original={original} />
          </td>
        </tr>
      ))}
    </Register>
  );
}

function Original({ original: { name, byteLength, sha256, within } }: { readonly original: ReportCustody }) {
  return (
    <>
      <p>
        <bdi>{name}</bdi>
      </p>
      <p className="aside">
        {WORDS.bytes(byteLength)}, {WORDS.hash} <span className="digits">{sha256}</span>
      </p>
      {within.map((container) => (
        <p key={container.sha256} className="aside">
          {WORDS.within(container.name)} <span className="digits">{container.sha256}</span>
        </p>
      ))}
    </>
  );
}

function Act({ act }: { readonly act: ReportAct }) {
  const [moment, ...rest] = actLines(act);
  return (
    <>
      <p>{moment}</p>
      {rest.map((line) => (
        <p key={line} className="aside">
          {line}
        </p>
      ))}
    </>
  );
}

function Texts({ original: { texts, taken: first } }: { readonly original: ReportCustody }) {
  if (texts.length === 0) return WORDS.noText;
  return texts.map(({ code, sha256, reader, replaces, taken }) => (
    <div key={code} className="custody-text">
      <p>
        {[code, WORDS.readBy(reader.name, reader.version), replaces && WORDS.corrects(replaces)]
          .filter(Boolean)
          .join(', ')}
      </p>
      {!isSameAct(taken, first) && <p className="aside">{actLines(taken).join(', ')}</p>}
      <p className="aside">
        {WORDS.hash} <span className="digits">{sha256}</span>
      </p>
    </div>
  ));
}
