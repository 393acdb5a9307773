import { byId } from '../../shared/model/case-snapshot.ts';
import { byCode } from '../../shared/model/code.ts';
import type { Note } from '../../shared/model/passage.ts';
import type { Excerpt, Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';
import { inTextOrder } from './mark-order.ts';

/** A note with the place its words stand in. */
export interface NoteDetail {
  readonly note: Note;
  readonly excerpt: Excerpt;
  readonly source: Source;
}

export async function noteDetail(db: CaseDatabase, id: string): Promise<NoteDetail | null> {
  return db.transaction('r', ['notes', 'excerpts', 'sources'], async () => {
    const note = await db.notes.get(id);
    const excerpt = note && (await db.excerpts.get(note.excerptId));
    const source = excerpt && (await db.sources.get(excerpt.sourceId));
    return note && excerpt && source ? { note, excerpt, source } : null;
  });
}

export interface NoteRow {
  readonly note: Note;
  readonly excerpt: Excerpt;
}

/** Notes and highlights in all texts of a source, text by text. */
export async function notesOfSource(db: CaseDatabase, sourceId: string): Promise<readonly NoteRow[]> {
  return db.transaction('r', ['notes', 'excerpts'], async () => {
    const excerpts = await db.excerpts.where('sourceId').equals(sourceId).toArray();
    const known = byId(excerpts);
    const notes = await db.notes
      .where('excerptId')
      .anyOf(excerpts.map(({ id }) => id as string))
      .toArray();
    return notes
      .flatMap((note) => {
        const excerpt = known.get(note.excerptId);
        return excerpt ? [{ note, excerpt }] : [];
      })
      .toSorted((a, b) => byCode(a.excerpt, b.excerpt) || inTextOrder(a.note, b.note));
  });
}
