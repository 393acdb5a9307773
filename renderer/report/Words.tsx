import type { NoteFault, ReportInline, ReportWords } from '../../shared/analysis/report-model.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { NamedReferences } from './NamedReferences.tsx';
import { useNote } from './report-citations.ts';
import { useMode } from './report-mode.ts';

/** Running words with their note numbers; `isQuiet` leaves the numbers out, so that none is printed twice. */
export function Words({
  words,
  isQuiet = false,
}: {
  readonly words: ReportWords;
  readonly isQuiet?: boolean;
}) {
  const shown = isQuiet ? words.filter((inline) => inline.kind !== 'note') : words;
  return shown.map((inline, index) => <Inline key={index} inline={inline} before={shown[index - 1]} />);
}

function Inline({
  inline,
  before,
}: {
  readonly inline: ReportInline;
  readonly before: ReportInline | undefined;
}) {
  switch (inline.kind) {
    case 'words':
      return <Styled {...inline} />;
    case 'break':
      return <br />;
    case 'note':
      return <NoteNumber number={inline.number} fault={inline.fault} isNext={before?.kind === 'note'} />;
    default:
      return assertNever(inline);
  }
}

function Styled({ text, isBold, isItalic }: Extract<ReportInline, { kind: 'words' }>) {
  const slanted = isItalic ? <i>{text}</i> : text;
  return isBold ? <b>{slanted}</b> : slanted;
}

function NoteNumber({
  number,
  fault,
  isNext,
}: {
  readonly number: number;
  readonly fault: NoteFault | null;
  /** Whether another number stands right before it. */
  readonly isNext: boolean;
}) {
  const role = useMode() === 'screen' ? 'doc-noteref' : undefined;
  const note = useNote(number);
  if (note?.references) return <NamedReferences note={note} fault={fault} />;
  const printed = note?.printed ?? number;
  return (
    <>
      <sup className={fault ? 'note-number is-broken' : 'note-number'}>
        {isNext && ','}
        <a
          id={`citation-${number}`}
          href={`#note-${number}`}
          role={role}
          title={REPORT_WORDS.notes.note(printed)}
        >
          {printed}
        </a>
      </sup>
      {fault && <span className="broken"> [{REPORT_WORDS.notes.faults[fault]}]</span>}
    </>
  );
}
