import { addAssessment, editAssessment, removeAssessment, writeAssessment } from './assessments.ts';
import { editCase } from './case-info.ts';
import {
  addPassage,
  addRole,
  editClaim,
  editRole,
  markClaim,
  rateClaim,
  removeClaim,
  removePassage,
  removeRole,
} from './claims.ts';
import { addEntity, addMention, editEntity, removeEntity, removeMention } from './entities.ts';
import { acceptImport } from './imports.ts';
import type { EditCommandId, Planner } from './planner.ts';
import { acceptAllResidue, decideResidue, editSource, rateSource, removeSource } from './sources.ts';

/** Every edit command's planner; a command without one does not compile. */
export const PLANNERS: { readonly [K in EditCommandId]: Planner<K> } = {
  'case.edit': editCase,
  'import.accept': acceptImport,
  'source.edit': editSource,
  'source.rate': rateSource,
  'source.remove': removeSource,
  'residue.acceptAll': acceptAllResidue,
  'residue.decide': decideResidue,
  'claim.mark': markClaim,
  'passage.add': addPassage,
  'claim.edit': editClaim,
  'claim.rate': rateClaim,
  'claim.remove': removeClaim,
  'passage.remove': removePassage,
  'role.add': addRole,
  'role.edit': editRole,
  'role.remove': removeRole,
  'entity.add': addEntity,
  'entity.edit': editEntity,
  'entity.remove': removeEntity,
  'mention.add': addMention,
  'mention.remove': removeMention,
  'assessment.add': addAssessment,
  'assessment.edit': editAssessment,
  'assessment.write': writeAssessment,
  'assessment.remove': removeAssessment,
};
