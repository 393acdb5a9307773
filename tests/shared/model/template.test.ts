import { describe, expect, test } from 'vitest';
import { BUILT_IN_KEYS, BUILT_IN_TEMPLATES } from '../../../shared/model/built-in-templates.ts';
import { parseRecord } from '../../../shared/model/parse-record.ts';
import {
  type OwnTemplate,
  partsOf,
  requiredParts,
  type TemplateId,
  templateOf,
  textOf,
} from '../../../shared/model/template.ts';
import { smallCase } from './small-case.ts';

const own: OwnTemplate = {
  id: 'template-1' as TemplateId,
  rev: 1,
  name: 'Harbour watch',
  base: 'note',
  parts: partsOf(textOf(BUILT_IN_TEMPLATES.note), BUILT_IN_TEMPLATES.note),
  organisation: 'Harbour desk',
  authors: ['A. Reader'],
  language: 'en-GB',
  createdAt: '2026-01-02T03:04:05.678Z',
};

describe('a template', () => {
  test.each(BUILT_IN_KEYS)('%s begins as a text that a case can hold, with all its headings', async (key) => {
    const template = BUILT_IN_TEMPLATES[key];
    const [assessment] = (await smallCase()).whole.snapshot.assessments;
    const body = textOf(template);
    expect(parseRecord('assessments', { ...assessment, template: key, body })).toMatchObject({ ok: true });
    const headings = body.content.flatMap((block) => (block.type === 'heading' ? [block.attrs.id] : []));
    expect(headings).toEqual(template.parts.map(({ id }) => id));
    expect(new Set(headings).size).toBe(headings.length);
    expect(requiredParts(template).length).toBeGreaterThan(2);
  });

  test('saved from a text has the same parts, and keeps what a heading asks for though its words change', () => {
    for (const key of BUILT_IN_KEYS) {
      const template = BUILT_IN_TEMPLATES[key];
      expect(partsOf(textOf(template), template)).toEqual(template.parts);
    }
    const text = textOf(BUILT_IN_TEMPLATES.note);
    const renamed = text.content.map((block) =>
      block.type === 'heading' && block.attrs.id === 'part-watch'
        ? { ...block, content: [{ type: 'text', text: 'Signs' } as const] }
        : block,
    );
    expect(partsOf({ type: 'doc', content: renamed }, BUILT_IN_TEMPLATES.note).at(-1)).toMatchObject({
      title: 'Signs',
      isRequired: true,
      hint: 'The next dates and signs.',
    });
  });

  test('of the case has its own name and parts and the layout of the one it was made from', () => {
    expect(parseRecord('templates', own)).toEqual({ ok: true, value: own });
    expect(templateOf(own.id, [own])).toMatchObject({
      name: 'Harbour watch',
      layout: 'short',
      parts: own.parts,
    });
  });

  test('that was removed leaves its assessments with the plain one', () => {
    expect(templateOf(own.id, [])).toBe(BUILT_IN_TEMPLATES.assessment);
  });
});
