import { byId } from '../../shared/model/case-snapshot.ts';
import { byCode } from '../../shared/model/code.ts';
import type { Note } from '../../shared/model/passage.ts';
import type { Excerpt, Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';
import { inTextOrder } from './mark-order.ts';
import { readPages } from './page-places.ts';

/** A note with the place its words stand in. */
export interface NoteDetail {
  readonly note: Note;
  readonly excerpt: Excerpt;
  readonly source: Source;
  /** `p. 4`; empty where the text has no pages. */
  readonly pages: string;
}

export async function noteDetail(db: CaseDatabase, id: string): Promise<NoteDetail | null> {
  return db.transaction('r', ['notes', 'excerpts', 'texts', 'sources'], async () => {
    const note = await db.notes.get(id);
    const excerpt = note && (await db.excerpts.get(note.excerptId));
    const source = excerpt && (await db.sources.get(excerpt.sourceId));
    if (!note || !excerpt || !source) return null;
    const pagesOf = await readPages(db, [note]);
    return { note, excerpt, source, pages: pagesOf(note) };
  });
}

export interface NoteRow {
  readonly note: Note;
  readonly excerpt: Excerpt;
  /** `p. 4`; empty where the text has no pages. */
  readonly pages: string;
}

/** Notes and highlights in all texts of a source, text by text. */
export async function notesOfSource(db: CaseDatabase, sourceId: string): Promise<readonly NoteRow[]> {
  return db.transaction('r', ['notes', 'excerpts', 'texts'], async () => {
    const excerpts = await db.excerpts.where('sourceId').equals(sourceId).toArray();
    const known = byId(excerpts);
    const notes = await db.notes
      .where('excerptId')
      .anyOf(excerpts.map(({ id }) => id as string))
      .toArray();
    const pagesOf = await readPages(db, notes);
    return notes
      .flatMap((note) => {
        const excerpt = known.get(note.excerptId);
        return excerpt ? [{ note, excerpt, pages: pagesOf(note) }] : [];
      })
      .toSorted((a, b) => byCode(a.excerpt, b.excerpt) || inTextOrder(a.note, b.note));
  });
}
