import { HIDDEN_KINDS, type HiddenKind, type HiddenRun } from '../lib/hidden-characters.ts';

const KINDS: Readonly<Record<HiddenKind, readonly [one: string, many: string]>> = {
  direction: ['that changes the direction of writing', 'that change the direction of writing'],
  'zero-width': ['without width', 'without width'],
  tag: ['tag for machines', 'tags for machines'],
  variation: ['that varies nothing', 'that vary nothing'],
  control: ['control character', 'control characters'],
  blank: ['unusual blank', 'unusual blanks'],
  'soft hyphen': ['soft hyphen', 'soft hyphens'],
  lookalike: ['letter of another alphabet in a word', 'letters of another alphabet in a word'],
};

const count = (number: number, [one, many]: readonly [string, string]): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

const INVISIBLE = ['invisible character', 'invisible characters'] as const;

const sumOf = (runs: readonly HiddenRun[]): number => runs.reduce((sum, run) => sum + run.count, 0);

/** `2 without width, 1 soft hyphen`. */
const byKind = (runs: readonly HiddenRun[]): string =>
  HIDDEN_KINDS.map((kind) => [kind, sumOf(runs.filter((run) => run.kind === kind))] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => count(number, KINDS[kind]))
    .join(', ');

/** What is said of characters that a reader does not see, or takes for others. */
export const HIDDEN_WORDS = {
  /** Over the text and in the review; the runs are those that mislead. */
  holds: (runs: readonly HiddenRun[]): string => {
    const unseen = runs.filter(({ kind }) => kind !== 'lookalike');
    const letters = runs.filter(({ kind }) => kind === 'lookalike');
    const parts = [
      ...(unseen.length > 0 ? [`${count(sumOf(unseen), INVISIBLE)} (${byKind(unseen)})`] : []),
      ...(letters.length > 0 ? [byKind(letters)] : []),
    ];
    return `This text holds ${parts.join(' and ')}.`;
  },
  usual: (runs: readonly HiddenRun[]): string =>
    `${count(sumOf(runs), INVISIBLE)} that ${sumOf(runs) === 1 ? 'is' : 'are'} usual in this writing.`,
  showUsual: 'Show these too',
  hideUsual: 'Hide these again',
  next: 'Next invisible character',
  previous: 'Previous invisible character',
  at: (code: string, at: number, of: number): string => `${code}, ${at} of ${of}`,
  tag: (code: string, words: string): string => `${code}, which says to a machine: ${words}`,
  lookalike: (code: string): string => `A letter of another alphabet (${code})`,
  character: (code: string): string => `A character that cannot be seen (${code})`,
} as const;
