import * as v from 'valibot';
import { BUILT_IN_KEYS } from './built-in-templates.ts';
import { count, id, moment, texts } from './record-fields.ts';
import { type OwnTemplate, PART_KINDS, type TemplateFields, type TemplateRef } from './template.ts';

/** A key of the program's own, or the id of a template of the case, which may have been removed. */
export const templateRef: v.GenericSchema<unknown, TemplateRef> = v.union([
  v.picklist(BUILT_IN_KEYS),
  id<'template'>(),
]);

const fields = {
  name: v.string(),
  base: v.picklist(BUILT_IN_KEYS),
  parts: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.maxLength(100)),
      level: v.picklist([1, 2, 3]),
      title: v.string(),
      hint: v.string(),
      holds: v.picklist(PART_KINDS),
      isRequired: v.boolean(),
    }),
  ),
  organisation: v.string(),
  authors: texts,
  language: v.string(),
};

/** Checks what a template says, wherever it is kept; the answer is made of fresh objects. */
export const templateFields: v.GenericSchema<unknown, TemplateFields> = v.strictObject(fields);

/** Checks a template of the case. */
export const ownTemplate: v.GenericSchema<unknown, OwnTemplate> = v.strictObject({
  id: id<'template'>(),
  rev: count,
  ...fields,
  createdAt: moment,
});
