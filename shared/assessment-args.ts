import type { AcceptedFinding } from './model/accepted-finding.ts';
import type { Assessment, AssessmentId, SourceStatement } from './model/assessment.ts';
import type { Issued, IssuedId } from './model/issued.ts';
import type { Marking } from './model/marking.ts';
import type { RichText } from './model/rich-text.ts';
import type { TemplateId, TemplateRef } from './model/template.ts';
import type { VersionNameId } from './model/version-name.ts';

/** The fields of an assessment that are edited beside its text. */
export type AssessmentFields = Partial<
  Pick<
    Assessment,
    | 'title'
    | 'subtitle'
    | 'organisation'
    | 'authors'
    | 'version'
    | 'dated'
    | 'cutoff'
    | 'language'
    | 'marking'
    | 'caveats'
    | 'scale'
    | 'template'
    | 'citations'
  >
>;

/** Arguments of the commands that write, check and issue assessments. */
export interface AssessmentArgs {
  /** Nothing for a plain one. */
  'assessment.add': { readonly template: TemplateRef } | undefined;
  'template.save': { readonly assessmentId: AssessmentId; readonly name: string };
  'template.remove': { readonly templateId: TemplateId };
  'assessment.open': { readonly assessmentId: AssessmentId };
  'assessment.edit': { readonly assessmentId: AssessmentId; readonly fields: AssessmentFields };
  'assessment.write': { readonly assessmentId: AssessmentId; readonly body: RichText };
  'assessment.state': {
    readonly assessmentId: AssessmentId;
    readonly statement: Partial<SourceStatement> | null;
  };
  'assessment.restore': { readonly assessmentId: AssessmentId; readonly body: RichText };
  'version.name': {
    readonly assessmentId: AssessmentId;
    /** The journal entry after which the text stood so; null for the text as it is now. */
    readonly seq: number | null;
    readonly name: string;
  };
  'version.restore': { readonly assessmentId: AssessmentId; readonly seq: number; readonly named: string };
  'version.edit': { readonly versionNameId: VersionNameId; readonly name: string };
  'version.remove': { readonly versionNameId: VersionNameId };
  /** The journal entries after which the versions stood; null for the text as it is now. */
  'version.compare': {
    readonly assessmentId: AssessmentId;
    readonly before: number;
    readonly after: number | null;
  };
  /** Pages that were printed for it and kept on disk already, with what the analyst decided. */
  'assessment.issue': {
    readonly issuedId: IssuedId;
    readonly assessmentId: AssessmentId;
    /** The assessment as it was printed: another revision is not issued. */
    readonly rev: number;
    readonly number: number;
    readonly issuedAt: string;
    readonly marking: Marking;
    readonly pdf: Issued['pdf'];
    readonly evidence: { readonly json: string; readonly sha256: string };
    readonly supersedes: IssuedId | null;
    readonly changeNote: string;
    readonly despite: Issued['despite'];
  };
  'issued.open': { readonly issuedId: IssuedId };
  'issued.save': { readonly issuedId: IssuedId };
  'assessment.remove': { readonly assessmentId: AssessmentId };
  'finding.accept': {
    readonly assessmentId: AssessmentId;
    readonly finding: Pick<AcceptedFinding, 'rule' | 'key' | 'sentence' | 'reason'>;
  };
  'finding.takeBack': { readonly assessmentId: AssessmentId; readonly keys: readonly string[] };
  /** Shows the place in the text. */
  'finding.show': { readonly assessmentId: AssessmentId; readonly key: string };
}
