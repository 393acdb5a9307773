import { put } from '../../shared/model/changes.ts';
import { openedCase } from '../db/opened-case.ts';
import type { Planner } from './planner.ts';

export const editCase: Planner<'case.edit'> = async (read, { fields }) => {
  const info = await read.get('info', openedCase().caseId);
  return info ? [put('info', info, { ...info, ...fields })] : [];
};
