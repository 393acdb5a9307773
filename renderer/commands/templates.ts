import { add, remove } from '../../shared/model/changes.ts';
import { isBuiltIn, partsOf, type TemplateId, templateOf } from '../../shared/model/template.ts';
import { TEMPLATE_WORDS } from '../../shared/words/templates.ts';
import { houseChanges } from './house.ts';
import { PlanError, type Planner } from './planner.ts';

/** Keeps the headings of an assessment, and what its house always says, for the next ones of the case. */
export const saveTemplate: Planner<'template.save'> = async (read, { assessmentId, name }, stamp) => {
  if (name.trim() === '') throw new PlanError(TEMPLATE_WORDS.needsName);
  const assessment = await read.get('assessments', assessmentId);
  if (!assessment) return [];
  const { template: ref, body, organisation, authors, language } = assessment;
  const own = isBuiltIn(ref) ? undefined : await read.get('templates', ref);
  return [
    add('templates', {
      id: stamp.newId() as TemplateId,
      rev: 0,
      name: name.trim(),
      base: own?.base ?? (isBuiltIn(ref) ? ref : 'assessment'),
      parts: partsOf(body, templateOf(ref, own ? [own] : [])),
      organisation,
      authors,
      language,
      createdAt: stamp.now(),
    }),
  ];
};

export const removeTemplate: Planner<'template.remove'> = async (read, { templateId }) => {
  const stored = await read.get('templates', templateId);
  return stored ? [remove('templates', stored)] : [];
};

/** Takes over what a template file brings, in one step. */
export const loadTemplate: Planner<'template.load'> = async (read, { template, house, next }, stamp) => [
  ...(house || next ? await houseChanges(read, house ?? {}, next) : []),
  ...(template
    ? [
        add('templates', {
          id: stamp.newId() as TemplateId,
          rev: 0,
          ...template,
          createdAt: stamp.now(),
        }),
      ]
    : []),
];
