import { REFERENCE_WORDS } from '../../shared/words/references-list.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { PageNumber } from './PageNumber.tsx';
import { useMode } from './report-mode.ts';

/** The way back to a citation in the text: by its page in print, by an arrow on the screen. */
export function CitedAt({ number }: { readonly number: number }) {
  const isScreen = useMode() === 'screen';
  const anchor = `citation-${number}`;
  return (
    <a
      className="back"
      href={`#${anchor}`}
      role={isScreen ? 'doc-backlink' : undefined}
      aria-label={isScreen ? REFERENCE_WORDS.back(number) : undefined}
    >
      {isScreen ? '↑' : `${REPORT_WORDS.notes.page}\u00a0`}
      <PageNumber of={anchor} />
    </a>
  );
}
