import { useMemo, useState } from 'react';
import { changedInOrder, listDifference } from '../../../shared/lib/sorted-list.ts';
import type { ExcerptMarks } from '../../db/queries.ts';
import {
  claimMark,
  inTextOrder,
  mentionMark,
  noteMark,
  type ReaderMark,
  readerMarks,
} from './reader-marks.ts';

/** The marks of an excerpt in the order of the text; those that an edit does not concern stay the same objects. */
export function useReaderMarks(found: ExcerptMarks | undefined): readonly ReaderMark[] | undefined {
  const [kept] = useState(() => new KeptMarks());
  return useMemo(() => found && kept.take(found), [kept, found]);
}

/** Turns what is marked into what is shown; after the first time, only what has changed. */
export class KeptMarks {
  #found: ExcerptMarks = { passages: [], mentions: [], notes: [] };
  #marks: readonly ReaderMark[] = [];

  take(found: ExcerptMarks): readonly ReaderMark[] {
    const before = this.#found;
    this.#found = found;
    if (this.#marks.length === 0) {
      this.#marks = readerMarks(found);
      return this.#marks;
    }
    const passages = listDifference(before.passages, found.passages);
    const mentions = listDifference(before.mentions, found.mentions);
    const notes = listDifference(before.notes, found.notes);
    // The marks that go are looked up by their place, so that any object with it will do.
    const gone = [
      ...passages.gone.map(claimMark),
      ...mentions.gone.map(mentionMark),
      ...notes.gone.map(noteMark),
    ];
    const added = [
      ...passages.added.map(claimMark),
      ...mentions.added.map(mentionMark),
      ...notes.added.map(noteMark),
    ];
    this.#marks = changedInOrder<ReaderMark>(this.#marks, gone, added, inTextOrder);
    return this.#marks;
  }
}
