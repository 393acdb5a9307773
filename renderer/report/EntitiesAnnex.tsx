import type { ReportEntity } from '../../shared/analysis/report-model.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { AnnexLink } from './AnnexLink.tsx';
import { Register, type RegisterColumn } from './Register.tsx';
import { useAnnexLetter } from './report-layout.ts';

const WORDS = REPORT_WORDS.entities;

const COLUMNS: readonly RegisterColumn[] = [
  { title: WORDS.code, className: 'code-column' },
  { title: WORDS.name, className: 'entity-name' },
  { title: WORDS.type, className: 'entity-type' },
  { title: WORDS.description },
  { title: WORDS.roles, className: 'entity-roles' },
];

/** Annex C: who and what takes part in the cited claims. */
export function EntitiesAnnex({ entities }: { readonly entities: readonly ReportEntity[] }) {
  return (
    <Register
      letter={useAnnexLetter('entities')}
      anchor="annex-entities"
      title={REPORT_WORDS.annex.entities}
      caption={WORDS.caption}
      none={WORDS.none}
      columns={COLUMNS}
    >
      {entities.map((entity) => (
        <tr key={entity.code} id={entity.anchor}>
          <th scope="row">{entity.code}</th>
          <td>
            <p dir="auto">{entity.name}</p>
            {entity.aliases.length > 0 && <p className="aside">{WORDS.aliases(entity.aliases.join(', '))}</p>}
          </td>
          <td>{entity.type}</td>
          <td dir="auto">{entity.description || REPORT_WORDS.empty}</td>
          <td>
            {entity.roles.map(({ role, claims }) => (
              <p key={role}>
                {role}{' '}
                {claims.map((claim, index) => (
                  <span key={claim.code}>
                    {index > 0 && ', '}
                    <AnnexLink annex="claims" to={claim} />
                  </span>
                ))}
              </p>
            ))}
          </td>
        </tr>
      ))}
    </Register>
  );
}
