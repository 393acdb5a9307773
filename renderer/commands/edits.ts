import { acceptAnchors, leaveAnchors, replaceExcerpt } from './anchoring.ts';
import { addAssessment, editAssessment, removeAssessment, writeAssessment } from './assessments.ts';
import { editCase } from './case-info.ts';
import { addRelation, editRelation, removeRelation } from './claim-relations.ts';
import {
  addRole,
  editClaim,
  editClaims,
  editRole,
  markClaim,
  rateClaim,
  removeClaim,
  removeRole,
} from './claims.ts';
import { describeSource } from './describe-source.ts';
import { addEntity, addMention, editEntity, removeEntity, removeMention } from './entities.ts';
import { mergeEntities, takeOutEntity } from './entity-merge.ts';
import { acceptMentions, relateEntities, splitEntity, unrelateEntities } from './entity-split.ts';
import { acceptFinding, takeBackFindings } from './findings.ts';
import { editHouse, setScheme } from './house.ts';
import { acceptImport, addExcerpt } from './imports.ts';
import { issueAssessment } from './issuing.ts';
import { acceptLedger } from './ledger.ts';
import { addLineage, editLineage, removeLineage } from './lineage.ts';
import { moveMark } from './marks.ts';
import { addHighlight, addNote, editNote, removeNote } from './notes.ts';
import { addContradiction, addPassage, addSupport, removePassage, setStance } from './passages.ts';
import type { EditCommandId, Planner } from './planner.ts';
import { dismissProposals, restoreProposals } from './proposals.ts';
import { restoreRecords } from './restore-records.ts';
import { editQuery, removeQuery, saveQuery } from './saved-queries.ts';
import { stateSources } from './source-statement.ts';
import {
  acceptAllResidue,
  decideResidue,
  editSource,
  establishSource,
  rateSource,
  rateSourceFor,
  reinstateSource,
  removeSource,
  withdrawSource,
} from './sources.ts';
import { loadTemplate, removeTemplate, saveTemplate } from './templates.ts';
import { restoreRemoved } from './trash.ts';
import { nameVersion, renameVersion, restoreVersion, unnameVersion } from './versions.ts';

/** Every edit command's planner; a command without one does not compile. */
export const PLANNERS: { readonly [K in EditCommandId]: Planner<K> } = {
  'case.edit': editCase,
  'case.restore': restoreRecords,
  'import.accept': acceptImport,
  'source.edit': editSource,
  'source.describe': describeSource,
  'source.rate': rateSource,
  'source.rateFor': rateSourceFor,
  'source.establish': establishSource,
  'source.withdraw': withdrawSource,
  'source.reinstate': reinstateSource,
  'ledger.accept': acceptLedger,
  'excerpt.add': addExcerpt,
  'excerpt.replace': replaceExcerpt,
  'anchor.accept': acceptAnchors,
  'anchor.leave': leaveAnchors,
  'lineage.add': addLineage,
  'lineage.edit': editLineage,
  'lineage.remove': removeLineage,
  'proposal.dismiss': dismissProposals,
  'proposal.restore': restoreProposals,
  'source.remove': removeSource,
  'residue.acceptAll': acceptAllResidue,
  'residue.decide': decideResidue,
  'claim.mark': markClaim,
  'passage.add': addPassage,
  'passage.support': addSupport,
  'passage.contradict': addContradiction,
  'passage.setStance': setStance,
  'note.add': addNote,
  'highlight.add': addHighlight,
  'note.edit': editNote,
  'note.remove': removeNote,
  'mark.move': moveMark,
  'claim.edit': editClaim,
  'claims.edit': editClaims,
  'relation.add': addRelation,
  'relation.edit': editRelation,
  'relation.remove': removeRelation,
  'query.save': saveQuery,
  'query.edit': editQuery,
  'query.remove': removeQuery,
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
  'mention.acceptAll': acceptMentions,
  'mention.remove': removeMention,
  'entity.merge': mergeEntities,
  'entity.takeOut': takeOutEntity,
  'entity.split': splitEntity,
  'entity.relate': relateEntities,
  'entity.unrelate': unrelateEntities,
  'template.save': saveTemplate,
  'template.load': loadTemplate,
  'house.edit': editHouse,
  'scheme.set': setScheme,
  'template.remove': removeTemplate,
  'assessment.add': addAssessment,
  'assessment.edit': editAssessment,
  'assessment.write': writeAssessment,
  'assessment.state': stateSources,
  'assessment.restore': restoreVersion,
  'version.name': nameVersion,
  'version.edit': renameVersion,
  'version.remove': unnameVersion,
  'trash.restore': restoreRemoved,
  'assessment.issue': issueAssessment,
  'assessment.remove': removeAssessment,
  'finding.accept': acceptFinding,
  'finding.takeBack': takeBackFindings,
};
