import type { HeadlessJob } from '../shared/ipc.ts';
import { parsePartialDate } from '../shared/lib/partial-date.ts';

export type HeadlessCommand = HeadlessJob['command'];

/** What a command line asks for. Paths are as typed. */
export type HeadlessRequest =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly text: string }
  | {
      readonly kind: 'job';
      readonly command: HeadlessCommand;
      readonly options: Readonly<Record<string, string>>;
      readonly inputs: readonly string[];
      /** The file to write; null for commands that write none. */
      readonly output: string | null;
      readonly json: boolean;
      /** The file that holds the passphrase, `-` for standard input; a passphrase itself is never among the words. */
      readonly passphraseFile?: string;
    };

interface CommandForm {
  readonly form: string;
  readonly about: string;
  /** How many files are named: none, one, one with another behind it, or at least one. */
  readonly inputs: 'none' | 'one' | 'one or two' | 'some';
  /** The option that names the file to write. */
  readonly output?: 'case' | 'out';
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
}

/** Every command reads or writes a case file. */
const PASSPHRASE_FILE = 'passphrase-file';

/** Marks the words behind it as a command, where the program is started through Electron itself. */
export const HEADLESS_MARKER = '--headless-job';

const FORMS: Readonly<Record<HeadlessCommand, CommandForm>> = {
  import: {
    form: 'import FILE... --case OUT.touchstone [--outlet NAME] [--published DATE] [--title TITLE]',
    about: 'make a new case file with the files as its sources',
    inputs: 'some',
    output: 'case',
    optional: ['outlet', 'published', 'title'],
  },
  info: { form: 'info CASE', about: 'say what a case file holds', inputs: 'one' },
  export: {
    form: 'export CASE --assessment R1 --to pdf|docx|html|md --out FILE [--sanitised TLP:GREEN [--claims quoteless|withheld]] | export CASE --to custody --out FILE.zip',
    about:
      'write an assessment as a file, or a copy of it that withholds what is marked higher, or the chain of custody of the case',
    inputs: 'one',
    output: 'out',
    required: ['to'],
    optional: ['assessment', 'sanitised', 'claims'],
  },
  sample: { form: 'sample --out FILE', about: 'write the sample case', inputs: 'none', output: 'out' },
  snapshots: {
    form: 'snapshots CASE|FOLDER',
    about: 'list the snapshots of a case of this profile, or those in a folder',
    inputs: 'one',
  },
  restore: {
    form: 'restore FOLDER|SNAPSHOT|CASE --out OUT.touchstone|--to profile [--snapshot ID]',
    about:
      'write a case file from the newest sound snapshot, or from the one that is named; or put the case back into this profile, however large it is',
    inputs: 'one',
    output: 'out',
    optional: ['snapshot', 'to'],
  },
  verify: {
    form: 'verify CASE | verify REPORT.pdf [CASE] | verify FOLDER',
    about:
      'check that every quotation, reference and hash in a case file is right, in a printed report, held against its case, or in a folder of snapshots',
    inputs: 'one or two',
  },
};
/** What an assessment can be written as. */
const FORMATS: ReadonlySet<string> = new Set(['pdf', 'docx', 'html', 'md']);
/** What the case itself can be written as. */
const OF_CASE = 'custody';
/** Where a case can be put back. */
const PROFILE = 'profile';
const COMMAND_NAMES = Object.keys(FORMS) as readonly HeadlessCommand[];

/**
 * The words of a headless call, or null where the program is to open its window. A packaged program also takes a
 * command as its first word that is no switch.
 */
export function headlessWords(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const marker = argv.indexOf(HEADLESS_MARKER);
  if (marker >= 0) return argv.slice(marker + 1);
  if (!isPackaged) return null;
  const first = argv.findIndex((word, index) => index > 0 && (!word.startsWith('-') || isHelp(word)));
  const word = argv[first];
  return word !== undefined && (isCommand(word) || isHelp(word)) ? argv.slice(first) : null;
}

/** Reads `<command> [FILE...] [--option VALUE...] [--json]`; a mistake comes back as a sentence and the usage. */
export function parseHeadless(words: readonly string[]): HeadlessRequest {
  const [command, ...rest] = words;
  if (command === undefined) return wrong('No command was given.');
  if (isHelp(command)) return { kind: 'help', text: usage(COMMAND_NAMES) };
  if (!isCommand(command)) return wrong(`There is no command “${command}”.`);
  if (rest.some((word) => word === '--help' || word === '-h'))
    return { kind: 'help', text: usage([command]) };

  const form = FORMS[command];
  const sorted = sortWords(rest, allowedOptions(form));
  if (typeof sorted === 'string') return wrong(sorted, command);
  const mistake = mistakeIn(form, sorted);
  if (mistake !== null) return wrong(mistake, command);

  const {
    [form.output ?? '']: output = null,
    [PASSPHRASE_FILE]: passphraseFile,
    ...options
  } = sorted.options;
  const { inputs, json } = sorted;
  const job = { kind: 'job', command, options, inputs, output, json } as const;
  return passphraseFile === undefined ? job : { ...job, passphraseFile };
}

interface SortedWords {
  readonly inputs: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly json: boolean;
}

/** Files, options and the flag told apart; a sentence where an option is unknown, doubled or lacks its value. */
function sortWords(words: readonly string[], allowed: readonly string[]): SortedWords | string {
  const inputs: string[] = [];
  const options: Record<string, string> = {};
  let json = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      inputs.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      inputs.push(word);
      continue;
    }
    if (word === '--json') {
      json = true;
      continue;
    }
    const [, name = '', joined] = /^--([a-z]+(?:-[a-z]+)*)(?:=(.*))?$/s.exec(word) ?? [];
    if (!allowed.includes(name)) return `There is no option “${word}” here.`;
    if (name in options) return `The option “--${name}” is given twice.`;
    const value = joined ?? words[(at += 1)];
    if (value === undefined || value === '' || (joined === undefined && value.startsWith('--'))) {
      return `The option “--${name}” needs a value.`;
    }
    options[name] = value;
  }
  return { inputs, options, json };
}

function mistakeIn(form: CommandForm, { inputs, options }: SortedWords): string | null {
  if (form.inputs !== 'none' && inputs.length === 0) return 'No file was named.';
  const most = { none: 0, one: 1, 'one or two': 2, some: inputs.length }[form.inputs];
  if (inputs.length > most) return `“${inputs[most]}” is one word too many.`;
  const isPutBack = form === FORMS.restore && 'to' in options;
  if (isPutBack && (options['to'] !== PROFILE || 'out' in options)) {
    return '“--to” must be profile, and without “--out”.';
  }
  const needed = [...(form.required ?? []), ...(form.output && !isPutBack ? [form.output] : [])];
  const missing = needed.find((name) => !(name in options));
  if (missing) return `The option “--${missing}” is missing.`;
  const written = form.output === undefined ? '' : (options[form.output] ?? '');
  if (/\.touchstone\.age$/iu.test(written) && !(PASSPHRASE_FILE in options)) {
    return 'A file that ends in “.touchstone.age” is encrypted: name its passphrase with “--passphrase-file”.';
  }
  if ('claims' in options && !['quoteless', 'withheld'].includes(options['claims'] ?? '')) {
    return '“--claims” must be quoteless or withheld.';
  }
  const to = isPutBack ? undefined : options['to'];
  if (to === OF_CASE && ('assessment' in options || 'sanitised' in options)) {
    return '“--to custody” is about the whole case: it takes no assessment.';
  }
  if (to !== undefined && to !== OF_CASE && !FORMATS.has(to)) {
    return '“--to” must be pdf, docx, html, md or custody.';
  }
  if (to !== undefined && to !== OF_CASE && !('assessment' in options)) {
    return 'The option “--assessment” is missing.';
  }
  const published = parsePartialDate(options['published'] ?? '');
  return published.ok ? null : published.message;
}

const allowedOptions = (form: CommandForm): readonly string[] => [
  ...(form.required ?? []),
  ...(form.optional ?? []),
  ...(form.output ? [form.output] : []),
  PASSPHRASE_FILE,
];

function wrong(sentence: string, command?: HeadlessCommand): HeadlessRequest {
  return { kind: 'wrong', text: `${sentence}\n\n${usage(command ? [command] : COMMAND_NAMES)}` };
}

function usage(commands: readonly HeadlessCommand[]): string {
  const lines = commands.flatMap((command) => [
    `  touchstone ${FORMS[command].form}`,
    `      ${FORMS[command].about}`,
  ]);
  return `Usage:\n${lines.join('\n')}\n\n  Every command takes --json (print the answer as JSON) and --help, and --passphrase-file FILE\n  (- for standard input) for case files that a passphrase protects: those it reads, and the one it writes.\n  It ends with 0 when done, 1 when it found something wrong, 2 when it could not be done.\n`;
}

const isCommand = (word: string): word is HeadlessCommand => Object.hasOwn(FORMS, word);
const isHelp = (word: string): boolean => ['help', '--help', '-h'].includes(word);
