import type { NoteFault, ReportNote } from '../../shared/analysis/report-model.ts';
import { REFERENCE_WORDS } from '../../shared/words/references-list.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { useCitationStyle } from './report-citations.ts';
import { useMode } from './report-mode.ts';

interface NamedReferencesProps {
  readonly note: ReportNote;
  readonly fault: NoteFault | null;
}

/** A citation that names its references in the text: `[3, p. 4; 5]` or `(Focus Taiwan 2025, p. 4)`. */
export function NamedReferences({ note, fault }: NamedReferencesProps) {
  const role = useMode() === 'screen' ? 'doc-biblioref' : undefined;
  const [open, close] = useCitationStyle() === 'numbered' ? '[]' : '()';
  const references = note.references ?? [];
  const codes = note.claims.map(({ code }) => code).join(', ');
  const isOpen = references.length > 0 || codes !== '' || note.words !== '';
  return (
    <>
      {' '}
      <span className="named-references" id={note.backAnchor}>
        {isOpen && open}
        {references.map(({ label, anchor, locator }, index) => (
          <span key={anchor}>
            {index > 0 && '; '}
            <a href={`#${anchor}`} role={role}>
              {label}
            </a>
            {locator && `, ${locator}`}
          </span>
        ))}
        {references.length === 0 && codes !== '' && REFERENCE_WORDS.noSource(codes)}
        {note.words !== '' && `${references.length > 0 || codes !== '' ? '; ' : ''}${note.words}`}
        {isOpen && close}
      </span>
      {fault && <span className="broken"> [{REPORT_WORDS.notes.faults[fault]}]</span>}
    </>
  );
}
