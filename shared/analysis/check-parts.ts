import { type OwnTemplate, requiredParts, type TemplateRef, templateOf } from '../model/template.ts';
import { PART_NAMES, CHECKING_WORDS as WORDS } from '../words/checking.ts';
import type { CheckFinding } from './check-finding.ts';
import { findingKey } from './check-key.ts';
import type { CheckedText, CheckInput } from './check-material.ts';
import { partBody } from './report-front.ts';

/** Something that an assessment has to have, and how it is known to be there. */
export interface RequiredPart {
  readonly name: string;
  readonly by: /** A bottom line before the first heading. */
    | { readonly kind: 'lead' }
    | { readonly kind: 'judgement' }
    | { readonly kind: 'field'; readonly field: 'title' | 'authors' | 'dated' | 'cutoff' }
    /** A heading of this id, or one that holds one of the words, in small letters. */
    | { readonly kind: 'heading'; readonly id?: string; readonly words: readonly string[] };
}

/**
 * The order of an assessment with the main message first (BLUF), as far as it is written by hand; a template may ask
 * for other parts.
 */
export const STANDARD_PARTS: readonly RequiredPart[] = [
  { name: PART_NAMES.title, by: { kind: 'field', field: 'title' } },
  { name: PART_NAMES.dated, by: { kind: 'field', field: 'dated' } },
  { name: PART_NAMES.cutoff, by: { kind: 'field', field: 'cutoff' } },
  { name: PART_NAMES.lead, by: { kind: 'lead' } },
  { name: PART_NAMES.judgements, by: { kind: 'judgement' } },
  { name: PART_NAMES.scope, by: { kind: 'heading', words: ['question', 'scope', 'task', 'requirement'] } },
  {
    name: PART_NAMES.alternatives,
    by: { kind: 'heading', words: ['alternative', 'other explanation', 'hypothes'] },
  },
  { name: PART_NAMES.assumptions, by: { kind: 'heading', words: ['assum'] } },
  {
    name: PART_NAMES.gaps,
    by: { kind: 'heading', words: ['gap', 'change our mind', 'do not know', 'not known', 'indicator'] },
  },
  {
    name: PART_NAMES.implications,
    by: { kind: 'heading', words: ['implication', 'outlook', 'what follows', 'consequence', 'so what'] },
  },
  { name: PART_NAMES.sources, by: { kind: 'heading', words: ['source'] } },
];

/** The parts that a template asks for; those of the plain assessment are known by more words than its own. */
export function partsFor(ref: TemplateRef, own: readonly OwnTemplate[]): readonly RequiredPart[] {
  if (ref === 'assessment') return STANDARD_PARTS;
  return [
    ...STANDARD_PARTS.filter(({ by }) => by.kind === 'field' || by.kind === 'lead'),
    ...requiredParts(templateOf(ref, own)).map(
      ({ id, title, holds }): RequiredPart => ({
        name: title,
        by:
          holds === 'judgement'
            ? { kind: 'judgement' }
            : { kind: 'heading', id, words: title ? [title.toLowerCase()] : [] },
      }),
    ),
  ];
}

/** The parts that are not there. Of an assessment that is hardly begun, nothing is asked. */
export function partFindings(text: CheckedText): readonly CheckFinding[] {
  const { input, lines } = text;
  if (!lines.some((line) => line.text.trim() !== '')) return [];
  const headings = lines.filter(({ kind }) => kind === 'heading').map((line) => line.text.toLowerCase());
  return input.parts
    .filter((part) => !isThere(part, input, headings))
    .map(({ name }) => ({
      rule: 'part-missing',
      key: findingKey('part-missing', name),
      place: null,
      words: '',
      sentence: name,
      why: WORDS.why.partMissing(name),
      fix: null,
    }));
}

function isThere({ by }: RequiredPart, { assessment }: CheckInput, headings: readonly string[]): boolean {
  switch (by.kind) {
    case 'lead':
      return partBody(assessment.body.content).lead.length > 0;
    case 'judgement':
      return assessment.body.content.some(({ type }) => type === 'judgement');
    case 'field': {
      const value = assessment[by.field];
      return value !== null && value.length > 0;
    }
    case 'heading':
      return (
        assessment.body.content.some((block) => block.type === 'heading' && block.attrs.id === by.id) ||
        headings.some((heading) => by.words.some((words) => heading.includes(words)))
      );
  }
}
