import type { ExcerptId } from '../../../shared/model/source.ts';
import type { WholeCase } from '../../../shared/model/whole-case.ts';

/** The case with further excerpts of its first source: X11, X12 ... with ids `text-1`, `text-2` ... */
export const withTexts =
  (...texts: readonly string[]) =>
  (whole: WholeCase): WholeCase => {
    const [first] = whole.snapshot.excerpts;
    if (!first) throw new Error('The case has no excerpt');
    return {
      ...whole,
      snapshot: {
        ...whole.snapshot,
        excerpts: [
          ...whole.snapshot.excerpts,
          ...texts.map((text, at) => ({
            ...first,
            id: textId(at + 1),
            code: `X${at + 11}`,
            length: text.length,
            residue: [],
          })),
        ],
        texts: [
          ...whole.snapshot.texts,
          ...texts.map((text, at) => ({
            id: textId(at + 1),
            rev: 1,
            text,
            blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
          })),
        ],
      },
    };
  };

export const textId = (number: number): ExcerptId => `text-${number}` as ExcerptId;
