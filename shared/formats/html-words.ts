/** Gathers the words of one block as a browser draws them: blanks folded into one, lines broken where it says so. */
export interface WordsBuffer {
  readonly add: (text: string) => void;
  /** Text as it is written, as in `<pre>`. */
  readonly addVerbatim: (text: string) => void;
  /** A line break; false when the line is still empty, so that the break parts paragraphs. */
  readonly breakLine: () => boolean;
  /** The words gathered so far, which are then forgotten. */
  readonly take: () => string;
}

export function wordsBuffer(): WordsBuffer {
  let pieces: string[] = [];
  /** The last character that was added; a rope of pieces is not looked into. */
  let last = '\n';
  const push = (piece: string): void => {
    pieces.push(piece);
    last = piece.at(-1) ?? last;
  };
  return {
    add: (text) => {
      const folded = withoutInvisible(text).replace(/[ \t\n\r\f\v\u00a0]+/gu, ' ');
      const piece = last === ' ' || last === '\n' ? folded.replace(/^ /u, '') : folded;
      if (piece !== '') push(piece);
    },
    addVerbatim: (text) => {
      const piece = withoutInvisible(text).replace(/\r\n?/gu, '\n').replaceAll('\u00a0', ' ');
      if (piece !== '') push(piece);
    },
    breakLine: () => {
      if (last === '\n') return false;
      if (last === ' ') pieces.push(pieces.pop()?.trimEnd() ?? '');
      push('\n');
      return true;
    },
    take: () => {
      const words = pieces.join('');
      pieces = [];
      last = '\n';
      return words;
    },
  };
}

/** Without soft hyphens, places where a word may be broken, and control characters: nobody sees them. */
const withoutInvisible = (text: string): string =>
  text.replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/gu, '');
