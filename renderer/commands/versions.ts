import { add, put, remove } from '../../shared/model/changes.ts';
import type { VersionNameId } from '../../shared/model/version-name.ts';
import { PlanError, type Planner } from './planner.ts';

/** The text as an earlier version has it takes the place of the present one; that one stays a version too. */
export const restoreVersion: Planner<'assessment.restore'> = async (read, { assessmentId, body }) => {
  const assessment = await read.get('assessments', assessmentId);
  return assessment ? [put('assessments', assessment, { ...assessment, body })] : [];
};

export const nameVersion: Planner<'version.name'> = async (read, { assessmentId, seq, name }, stamp) => {
  const given = nameOf(name);
  if (!(await read.get('assessments', assessmentId))) return [];
  return [
    add('versionNames', {
      id: stamp.newId() as VersionNameId,
      rev: 0,
      assessmentId,
      seq: seq ?? (await read.lastEntry()),
      name: given,
      createdAt: stamp.now(),
    }),
  ];
};

export const renameVersion: Planner<'version.edit'> = async (read, { versionNameId, name }) => {
  const given = nameOf(name);
  const stored = await read.get('versionNames', versionNameId);
  return stored ? [put('versionNames', stored, { ...stored, name: given })] : [];
};

export const unnameVersion: Planner<'version.remove'> = async (read, { versionNameId }) => {
  const stored = await read.get('versionNames', versionNameId);
  return stored ? [remove('versionNames', stored)] : [];
};

function nameOf(typed: string): string {
  const name = typed.trim();
  if (name === '') throw new PlanError('A version needs a name.');
  return name;
}
