import type { NoteId } from '../../../shared/model/passage.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { NOTES_WORDS as WORDS } from '../../../shared/words/notes.ts';
import { run } from '../../commands/run.ts';
import { notesOfSource } from '../../db/queries-notes.ts';
import { useQuery } from '../../db/use-query.ts';
import { FormSection } from '../../ui/FormSection.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { QuoteLink } from '../../ui/QuoteLink.tsx';

interface SourceNotesProps {
  readonly sourceId: SourceId;
  /** The note whose form is open: only the others are listed. */
  readonly openId?: NoteId;
}

/** Notes and highlights in the texts of a source; each leads to its words. */
export function SourceNotes({ sourceId, openId }: SourceNotesProps) {
  const found = useQuery(notesOfSource, sourceId);
  if (!found) return null;
  const rows = found.filter(({ note }) => note.id !== openId);
  if (openId !== undefined && rows.length === 0) return null;
  return (
    <FormSection
      title={openId === undefined ? WORDS.inSource : WORDS.others}
      {...(rows.length > 0 && { aside: String(rows.length) })}
    >
      {rows.length === 0 && <p className="form-hint">{WORDS.none}</p>}
      <LongRows
        rows={rows}
        moreLabel={FORM_WORDS.showMore}
        render={({ note, excerpt, pages }) => (
          <QuoteLink
            key={note.id}
            quote={note.quote}
            place={[note.words || WORDS.highlight, excerpt.locator, pages].filter(Boolean).join(' · ')}
            onPress={() => void run('note.open', { noteId: note.id })}
          />
        )}
      />
    </FormSection>
  );
}
