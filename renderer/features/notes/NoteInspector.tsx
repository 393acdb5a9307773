import { Quote } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Note, NoteId } from '../../../shared/model/passage.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { NOTES_WORDS as WORDS } from '../../../shared/words/notes.ts';
import { run, runInContext } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { type NoteDetail, noteDetail } from '../../db/queries-notes.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { session, updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormHead } from '../../ui/FormHead.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { QuoteLink } from '../../ui/QuoteLink.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';
import { SourceNotes } from './SourceNotes.tsx';
import './notes.css';

interface NoteInspectorProps {
  readonly noteId: NoteId;
  /** Sections of other features, as the note's history. */
  readonly children?: ReactNode;
}

/** The form of one note or highlight. */
export function NoteInspector({ noteId, children }: NoteInspectorProps) {
  const detail = useQuery(noteDetail, noteId);
  if (detail === undefined) return null;
  if (detail === null) {
    return (
      <RemovedNote
        record={{ table: 'notes', id: noteId }}
        text={FORM_WORDS.removed(WORDS.note)}
        undoLabel={FORM_WORDS.undo}
        onUndo={() => void runInContext('edit.undo')}
      />
    );
  }
  return (
    <NoteForm key={detail.note.id} {...detail}>
      {children}
    </NoteForm>
  );
}

function NoteForm({ note, excerpt, source, pages, children }: NoteDetail & { readonly children: ReactNode }) {
  const { excerptId, start, end } = note;
  return (
    <RecordForm table="notes" id={note.id}>
      <FormHead
        title={WORDS.heading(note.words === '', source.code)}
        removeLabel={WORDS.remove}
        onRemove={() => void removeNote(note)}
      />
      <FormSection title={WORDS.quoted}>
        <QuoteLink
          quote={note.quote}
          place={[`${source.code} ${source.outlet || source.title}`, excerpt.locator, pages]
            .filter(Boolean)
            .join(', ')}
          onPress={() => void run('note.open', { noteId: note.id })}
        />
        {note.proposal && <p className="form-hint">{WORDS.waiting}</p>}
        <div className="note-actions">
          <Button icon={<Quote />} onPress={() => void run('claim.mark', { excerptId, start, end })}>
            {WORDS.makeClaim}
          </Button>
        </div>
      </FormSection>
      <NoteWords note={note} />
      <SourceNotes sourceId={source.id} openId={note.id} />
      {children}
    </RecordForm>
  );
}

/** What there is to say. A note that was just made takes the keyboard. */
function NoteWords({ note }: { readonly note: Note }) {
  const [isNew] = useState(() => session().newNoteId === note.id);
  useEffect(() => {
    if (isNew) updateSession({ newNoteId: null });
  }, [isNew]);
  return (
    <FormSection title={WORDS.words}>
      <DraftText
        label={WORDS.words}
        hidesLabel
        value={note.words}
        onCommit={(words) => saveField('note.edit', { noteId: note.id, words: words.trim() })}
        canonical={(words) => words.trim()}
        isMultiline
        placeholder={WORDS.wordsHint}
        description={(typed) => typed.trim() === '' && WORDS.isHighlight}
        autoFocus={isNew}
        className="note-words"
      />
    </FormSection>
  );
}

async function removeNote({ id }: Note): Promise<void> {
  if (!(await run('note.remove', { noteId: id }))) return;
  notify('info', WORDS.removed, 'edit.undo');
}
