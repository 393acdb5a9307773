import type { Id } from '../lib/ids.ts';
import { type PartialDate, parsePartialDate } from '../lib/partial-date.ts';

/** Whether a step hands on the very words or its own rendering of them. */
export const QUOTATION_FORMS = ['verbatim', 'paraphrase', 'unknown'] as const;
export type QuotationForm = (typeof QUOTATION_FORMS)[number];

/** How a step could know what it says. */
export const ACCESSES = ['saw', 'was told', 'document', 'inferred', 'unknown'] as const;
export type Access = (typeof ACCESSES)[number];

/** One link of the chain from the outlet inward to whoever is the origin. */
export interface AttributionStep {
  /** A name, or a description of someone who is not named. */
  readonly who: string;
  /** Set when the step is an entity of the case; `who` then holds the words the source uses. */
  readonly entityId: Id<'entity'> | null;
  /** Set when the person is not named: the reason the source gives, or an empty string when it gives none. */
  readonly anonymous: string | null;
  readonly form: QuotationForm;
  readonly access: Access;
  readonly said: PartialDate | null;
}

/** A step of which nothing but the name is known. */
export const stepNamed = (who: string, anonymous: string | null = null): AttributionStep => ({
  who,
  entityId: null,
  anonymous,
  form: 'unknown',
  access: 'unknown',
  said: null,
});

/**
 * Reads the one-line form `outlet < relay < speaker`. A step may end in a bracket that says more, parted by
 * semicolons: `official (anonymous: reason; verbatim; was told; said 2025-09-26)`; any other bracket belongs to the
 * name. A backslash takes the meaning from `<`, `(`, `)`, `;` or `\`. Empty steps are dropped. A step named as one
 * of the known steps stands for the same entity.
 */
export function parseAttribution(
  line: string,
  known: readonly AttributionStep[] = [],
): readonly AttributionStep[] {
  const steps = splitAt(line, '<').map(parseStep).filter(saysSomething);
  return steps.map((step, index) => {
    const same = known[index];
    const found = same?.who === step.who ? same : known.find((other) => other.who === step.who);
    return { ...step, entityId: found?.entityId ?? null };
  });
}

/** Writes a chain as one line; `parseAttribution` reads it to the same chain, given the chain for its entities. */
export const formatAttribution = (steps: readonly AttributionStep[]): string =>
  steps.filter(saysSomething).map(formatStep).join(' < ');

const saysSomething = (step: AttributionStep): boolean => formatStep(step) !== '';

const ESCAPED = /\\([\\<();])/gu;

function parseStep(part: string): AttributionStep {
  const text = part.trim();
  for (const opening of text.endsWith(')') && !endsEscaped(text.slice(0, -1)) ? unescaped(text, '(') : []) {
    const flags = parseFlags(text.slice(opening + 1, -1));
    if (flags) return { ...stepNamed(plain(text.slice(0, opening))), ...flags };
  }
  return stepNamed(plain(text));
}

type Flags = Pick<AttributionStep, 'anonymous' | 'form' | 'access' | 'said'>;

/** Null where the bracket says anything that is not known here: it is part of the name then. */
function parseFlags(inside: string): Flags | null {
  const { anonymous, form, access, said } = stepNamed('');
  const flags: Flags = { anonymous, form, access, said };
  for (const part of splitAt(inside, ';')) {
    const flag = parseFlag(part.trim());
    if (!flag) return null;
    Object.assign(flags, flag);
  }
  return flags;
}

function parseFlag(words: string): Partial<Flags> | null {
  const unnamed = /^anonymous(?:\s*:(.*))?$/isu.exec(words);
  if (unnamed) return { anonymous: plain(unnamed[1] ?? '') };
  const said = /^said\s+(\S+)$/iu.exec(words);
  if (said?.[1]) {
    const date = parsePartialDate(said[1]);
    return date.ok && date.value !== null ? { said: date.value } : null;
  }
  const lower = words.toLowerCase();
  const form = QUOTATION_FORMS.find((known) => known === lower && known !== 'unknown');
  if (form) return { form };
  const access = ACCESSES.find((known) => known === lower && known !== 'unknown');
  return access ? { access } : null;
}

function formatStep({ who, anonymous, form, access, said }: AttributionStep): string {
  const flags = [
    anonymous === null
      ? null
      : anonymous === ''
        ? 'anonymous'
        : `anonymous: ${guarded(anonymous, /[\\<;()]/gu)}`,
    form === 'unknown' ? null : form,
    access === 'unknown' ? null : access,
    said === null ? null : `said ${said}`,
  ].filter((flag) => flag !== null);
  const bracket = flags.length > 0 ? `(${flags.join('; ')})` : '';
  const line = [guarded(who, /[\\<]/gu), bracket].filter(Boolean).join(' ');
  // Brackets in a name are left as they are unless they would be taken for what they are not.
  return parseStep(line).who === who ? line : [guarded(who, /[\\<()]/gu), bracket].filter(Boolean).join(' ');
}

const guarded = (words: string, special: RegExp): string => words.replaceAll(special, String.raw`\$&`);
const plain = (words: string): string => words.trim().replaceAll(ESCAPED, '$1');

/** Parts of a line between separators that no backslash stands before. */
function splitAt(line: string, separator: string): readonly string[] {
  const ends = [...unescaped(line, separator)];
  return [...ends, line.length].map((end, index) => line.slice((ends[index - 1] ?? -1) + 1, end));
}

function* unescaped(line: string, character: string): Generator<number> {
  for (let at = line.indexOf(character); at >= 0; at = line.indexOf(character, at + 1)) {
    if (!endsEscaped(line.slice(0, at))) yield at;
  }
}

/** Whether what follows the words has lost its meaning: an odd number of backslashes stands at their end. */
const endsEscaped = (words: string): boolean => (/\\*$/u.exec(words)?.[0].length ?? 0) % 2 === 1;
