import type { Id } from '../lib/ids.ts';
import { BUILT_IN_TEMPLATES, type BuiltInKey } from './built-in-templates.ts';
import type { CitationStyle } from './citation-style.ts';
import { EMPTY_FIGURE, type FigureKind } from './figure.ts';
import type { RichBlock, RichText } from './rich-text.ts';

export type TemplateId = Id<'template'>;

/** A template that the program brings along, or one of the case. */
export type TemplateRef = BuiltInKey | TemplateId;

/** What an assessment prints beside its text, its judgements and its notes. */
export const PRINTED_PARTS = [
  'contents',
  'guide',
  'summary',
  'claims',
  'sources',
  'entities',
  'custody',
  /** Printed whatever the template says, where anything was accepted. */
  'accepted',
  'verification',
] as const;
export type PrintedPart = (typeof PRINTED_PARTS)[number];

/** What a part of the text begins with. */
export const PART_KINDS = [
  'text',
  'judgement',
  'claims',
  'corroboration',
  'timeline',
  'entities',
  'ratings',
] as const;
export type PartKind = 'text' | 'judgement' | Exclude<FigureKind, 'picture'>;

/** A heading that a text of this template has. */
export interface TemplatePart {
  /** Of the heading in the text; never derived from words. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly title: string;
  /** What belongs here; shown while nothing is written. */
  readonly hint: string;
  readonly holds: PartKind;
  readonly isRequired: boolean;
}

/** How a kind of assessment is built and set. */
export interface Template {
  readonly name: string;
  readonly hint: string;
  /** `short` runs on from the first page; `full` has a first page and chapters of its own. */
  readonly layout: 'full' | 'short';
  /** Printed beneath the organisation: "Assessment", "Briefing sheet". */
  readonly kind: string;
  readonly prints: readonly PrintedPart[];
  /** The style that a new assessment begins with. */
  readonly citations: CitationStyle;
  /** What the opening is for. */
  readonly lead: string;
  readonly parts: readonly TemplatePart[];
}

/** The structure of an assessment, and what the house always says. */
export interface TemplateFields {
  readonly name: string;
  /** Whose layout and annexes it has. */
  readonly base: BuiltInKey;
  readonly parts: readonly TemplatePart[];
  readonly organisation: string;
  readonly authors: readonly string[];
  readonly language: string;
}

/** A template of the case's own. */
export interface OwnTemplate extends TemplateFields {
  readonly id: TemplateId;
  readonly rev: number;
  readonly createdAt: string;
}

/** What a reference means; an own template that was removed leaves its assessments with the plain one. */
export function templateOf(ref: TemplateRef, own: readonly OwnTemplate[]): Template {
  const found = own.find(({ id }) => id === ref);
  if (!found) return BUILT_IN_TEMPLATES[isBuiltIn(ref) ? ref : 'assessment'];
  return { ...BUILT_IN_TEMPLATES[found.base], name: found.name, parts: found.parts };
}

export const isBuiltIn = (ref: string): ref is BuiltInKey => Object.hasOwn(BUILT_IN_TEMPLATES, ref);

/** The parts that a text of the template has to have, each with the heading by whose id or words it is known. */
export const requiredParts = (template: Template): readonly TemplatePart[] =>
  template.parts.filter(({ isRequired }) => isRequired);

/** The text that a new assessment begins with: an opening and the headings, with nothing written. */
export const textOf = ({ parts }: Template): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph' }, ...parts.flatMap(blocksOf)],
});

function blocksOf({ id, level, title, holds }: TemplatePart): readonly RichBlock[] {
  const heading: RichBlock = {
    type: 'heading',
    attrs: { level, id },
    content: [{ type: 'text', text: title }],
  };
  if (holds === 'text') return [heading, { type: 'paragraph' }];
  if (holds === 'judgement') {
    return [
      heading,
      {
        type: 'judgement',
        attrs: { id: `${id}-first`, likelihood: 'likely', confidence: 'moderate' },
        content: [{ type: 'judgementStatement' }, { type: 'judgementBasis' }],
      },
    ];
  }
  const attrs = { ...EMPTY_FIGURE, id: `${id}-figure`, kind: holds };
  return [heading, { type: 'paragraph' }, { type: 'figure', attrs }];
}

/** The structure of a text as parts of a template; hints are kept where a heading still has its id. */
export function partsOf(text: RichText, template: Template): readonly TemplatePart[] {
  const known = new Map(template.parts.map((part) => [part.id, part]));
  const parts: TemplatePart[] = [];
  for (const block of text.content) {
    const last = parts.at(-1);
    if (block.type === 'heading') {
      const { id, level } = block.attrs;
      const words = (block.content ?? []).flatMap((inline) => (inline.type === 'text' ? [inline.text] : []));
      const { hint = '', isRequired = false } = known.get(id) ?? {};
      parts.push({ id, level, title: words.join('').trim(), hint, holds: 'text', isRequired });
    } else if (last?.holds === 'text') {
      const holds = heldBy(block);
      if (holds) parts.splice(-1, 1, { ...last, holds });
    }
  }
  return parts.filter(({ title }) => title !== '');
}

function heldBy(block: RichBlock): PartKind | null {
  if (block.type === 'judgement') return 'judgement';
  return block.type === 'figure' && block.attrs.kind !== 'picture' ? block.attrs.kind : null;
}
