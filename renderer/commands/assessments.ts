import type { AssessmentId } from '../../shared/model/assessment.ts';
import { add, put, remove } from '../../shared/model/changes.ts';
import { EMPTY_TEXT } from '../../shared/model/rich-text.ts';
import { DEFAULT_LIKELIHOOD_SCALE } from '../../shared/model/scale.ts';
import { isBuiltIn, templateOf, textOf } from '../../shared/model/template.ts';
import { ISSUING_WORDS } from '../../shared/words/issuing.ts';
import { PlanError, type Planner } from './planner.ts';

export const addAssessment: Planner<'assessment.add'> = async (read, args, stamp) => {
  const [code = ''] = await read.nextCodes('assessments', 1);
  const ref = args?.template ?? 'assessment';
  const own = isBuiltIn(ref) ? undefined : await read.get('templates', ref);
  const template = templateOf(ref, own ? [own] : []);
  return [
    add('assessments', {
      id: stamp.newId() as AssessmentId,
      code,
      rev: 0,
      title: 'Untitled assessment',
      subtitle: '',
      organisation: own?.organisation ?? '',
      authors: own?.authors ?? [],
      version: '1.0',
      dated: stamp.now().slice(0, 10),
      cutoff: stamp.now().slice(0, 10),
      language: own?.language || 'en-GB',
      marking: null,
      caveats: [],
      sourceStatement: null,
      scale: DEFAULT_LIKELIHOOD_SCALE,
      accepted: [],
      template: ref,
      citations: template.citations,
      body: args ? textOf(template) : EMPTY_TEXT,
      createdAt: stamp.now(),
    }),
  ];
};

export const editAssessment: Planner<'assessment.edit'> = async (read, { assessmentId, fields }) => {
  const assessment = await read.get('assessments', assessmentId);
  return assessment ? [put('assessments', assessment, { ...assessment, ...fields })] : [];
};

export const writeAssessment: Planner<'assessment.write'> = async (read, { assessmentId, body }) => {
  const assessment = await read.get('assessments', assessmentId);
  return assessment ? [put('assessments', assessment, { ...assessment, body })] : [];
};

export const removeAssessment: Planner<'assessment.remove'> = async (read, { assessmentId }) => {
  const assessment = await read.get('assessments', assessmentId);
  if (!assessment) return [];
  const copies = await read.where('issued', 'assessmentId', [assessmentId]);
  if (copies.length > 0) {
    throw new PlanError(
      ISSUING_WORDS.isIssued(
        assessment.code,
        copies.toSorted((a, b) => a.number - b.number).map(({ code }) => code),
      ),
    );
  }
  return [remove('assessments', assessment)];
};
