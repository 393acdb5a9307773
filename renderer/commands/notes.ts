import type { TextRange } from '../../shared/command-args.ts';
import type { Stamp } from '../../shared/lib/ids.ts';
import { add, type Change, put, remove } from '../../shared/model/changes.ts';
import type { NoteId } from '../../shared/model/passage.ts';
import type { Reader } from '../db/reader.ts';
import { spanAt } from './claims.ts';
import { PlanError, type Planner } from './planner.ts';

/** A note starts as a highlight without words; the form that opens takes them. */
export const addNote: Planner<'note.add'> = (read, range, stamp) => noteOn(read, range, stamp);

/** Refused where the very same words are highlighted already. */
export const addHighlight: Planner<'highlight.add'> = async (read, range, stamp) => {
  const { start, end } = await spanAt(read, range);
  const present = await read.where('notes', 'excerptId', [range.excerptId]);
  const isThere = present.some((note) => note.start === start && note.end === end);
  if (isThere) throw new PlanError('These words are highlighted already.');
  return noteOn(read, range, stamp);
};

export const editNote: Planner<'note.edit'> = async (read, { noteId, words }) => {
  const note = await read.get('notes', noteId);
  return note ? [put('notes', note, { ...note, words })] : [];
};

export const removeNote: Planner<'note.remove'> = async (read, { noteId }) => {
  const note = await read.get('notes', noteId);
  return note ? [remove('notes', note)] : [];
};

async function noteOn(read: Reader, range: TextRange, stamp: Stamp): Promise<readonly Change[]> {
  const span = await spanAt(read, range);
  return [
    add('notes', {
      ...span,
      id: stamp.newId() as NoteId,
      rev: 0,
      proposal: null,
      words: '',
      createdAt: stamp.now(),
    }),
  ];
}
