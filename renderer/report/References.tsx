import type { ReportReference } from '../../shared/analysis/report-model.ts';
import { formatPartialDate } from '../../shared/lib/partial-date.ts';
import { REFERENCE_WORDS as WORDS } from '../../shared/words/references-list.ts';
import { AnnexLink } from './AnnexLink.tsx';
import { CitedAt } from './CitedAt.tsx';
import { Heading } from './Heading.tsx';
import { useMode } from './report-mode.ts';
import { Letter, SourceCitation } from './SourceCitation.tsx';

/** The cited sources, each once, with the way back to where the text names them. */
export function References({ references }: { readonly references: readonly ReportReference[] }) {
  const isPrint = useMode() === 'print';
  return (
    <section>
      <Heading level={1} anchor="references">
        {WORDS.title}
      </Heading>
      <p className="small notes-lead">
        {WORDS.lead} {isPrint && WORDS.leadPages}
      </p>
      <ul className="references" data-cut={isPrint ? '' : undefined}>
        {references.map(({ label, anchor, source, citedBy }) => (
          <li key={anchor} id={anchor}>
            <span className="reference-label">{label}</span>{' '}
            <span>
              <SourceCitation source={source} />
              {source.retrieved && `, ${WORDS.retrieved(formatPartialDate(source.retrieved))}`}
              {source.url && `, ${source.url}`}. <Letter source={source} />{' '}
              <AnnexLink annex="sources" to={source} />
              {citedBy.length > 0 && ` · ${WORDS.cited} `}
              {citedBy.map((number, index) => (
                <span key={number}>
                  {index > 0 && ', '}
                  <CitedAt number={number} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
