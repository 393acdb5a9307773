import { formatPartialDate, parsePartialDate } from '../../shared/lib/partial-date.ts';
import { DraftText } from './DraftText.tsx';

interface DraftDateProps {
  readonly label: string;
  /** EDTF, or null where the date is not known. */
  readonly value: string | null;
  readonly onCommit: (date: string | null) => Promise<string | null> | string | null;
  readonly isInline?: boolean;
}

/** A partial date typed in EDTF, with its reading in words beneath: no more precise than what was typed. */
export function DraftDate({ label, value, onCommit, isInline = true }: DraftDateProps) {
  return (
    <DraftText
      label={label}
      value={value ?? ''}
      canonical={(text) => text.trim()}
      onCommit={(text) => {
        const parsed = parsePartialDate(text);
        return parsed.ok ? onCommit(parsed.value) : parsed.message;
      }}
      description={(typed) => {
        const parsed = parsePartialDate(typed);
        return parsed.ok && parsed.value !== null ? formatPartialDate(parsed.value) : null;
      }}
      placeholder="YYYY-MM-DD"
      isInline={isInline}
      className="field-date"
    />
  );
}
