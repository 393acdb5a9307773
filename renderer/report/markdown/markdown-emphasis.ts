import type { FlowRun, FlowRuns, FlowWords } from '../flow/flow-model.ts';

/** A piece of a line; what is marked begins and ends with the marks of its emphasis. */
interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * Runs as one line, bold and italic in marks. Marks hold only where what stands around them allows it (CommonMark 6.2),
 * so that blanks go outside, neighbours of one style share their marks, and a letter right beside a mark is written by
 * its number, which a reader of marks takes for punctuation.
 */
export function emphasised(runs: FlowRuns, write: (run: FlowRun) => string): string {
  const italic = (part: FlowRuns): string =>
    joined(
      segments(part, isItalic).map((some) => marked(some.runs.map(write).join(''), some.isStyled && '_')),
    );
  return joined(
    segments(runs.flatMap(blanksApart), isBold).map((some) =>
      marked(italic(some.runs), some.isStyled && '**'),
    ),
  );
}

const isBold = (run: FlowRun): boolean => run.kind === 'words' && run.isBold === true;
const isItalic = (run: FlowRun): boolean => run.kind === 'words' && run.isItalic === true;

interface Segment {
  readonly runs: FlowRuns;
  readonly isStyled: boolean;
}

function segments(runs: FlowRuns, hasStyle: (run: FlowRun) => boolean): readonly Segment[] {
  const found: { runs: FlowRun[]; isStyled: boolean }[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    const isStyled = hasStyle(run);
    if (last?.isStyled === isStyled) last.runs.push(run);
    else found.push({ runs: [run], isStyled });
  }
  return found;
}

function blanksApart(run: FlowRun): readonly FlowRun[] {
  if (run.kind !== 'words' || !(isBold(run) || isItalic(run))) return [run];
  const [, before = '', core = '', after = ''] = EDGES.exec(run.text) ?? [];
  const plain = (text: string): readonly FlowWords[] => (text === '' ? [] : [{ kind: 'words', text }]);
  return [...plain(before), ...(core === '' ? [] : [{ ...run, text: core }]), ...plain(after)];
}

/** Controls count, as they are written as blanks. */
const EDGES = /^([\s\p{Cc}]*)([^]*?)([\s\p{Cc}]*)$/u;

const marked = (text: string, marks: string | false): Piece =>
  marks === false || text === '' ? { text, isMarked: false } : { text: marks + text + marks, isMarked: true };

function joined(pieces: readonly Piece[]): string {
  return pieces.reduce<Piece>(
    (line, next) => {
      if (line.text === '') return next;
      const isBeside = line.isMarked !== next.isMarked;
      const head = isBeside && next.isMarked ? line.text.replace(LETTER_LAST, numbered) : line.text;
      const tail = isBeside && line.isMarked ? next.text.replace(LETTER_FIRST, numbered) : next.text;
      return { text: head + tail, isMarked: next.isMarked };
    },
    { text: '', isMarked: false },
  ).text;
}

const LETTER_FIRST = /^[^\s!-/:-@[-`{-~]/u;
const LETTER_LAST = /[^\s!-/:-@[-`{-~]$/u;
const numbered = (char: string): string => `&#${char.codePointAt(0) ?? 0};`;
