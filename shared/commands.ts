import type { ImportItem } from './formats/import-batch.ts';
import type { Assessment, AssessmentId } from './model/assessment.ts';
import type { CaseInfo } from './model/case-info.ts';
import type { Claim, ClaimId, Credibility } from './model/claim.ts';
import type { Entity, EntityId, EntityType, RoleId, RoleKind } from './model/entity.ts';
import type { MentionId, PassageId } from './model/passage.ts';
import type { RichText } from './model/rich-text.ts';
import type { ExcerptId, Reliability, ResidueStatus, Source, SourceId } from './model/source.ts';
import type { ViewId } from './views.ts';

/** Which menu holds the command; a command without one is reached by palette, key or button. */
export type MenuName = 'File' | 'Edit' | 'View' | 'Source' | 'Claim' | 'Entity' | 'Assessment' | 'Help';

/** What must be there for the command to make sense; the menu and the palette show it disabled otherwise. */
export type Condition =
  | 'case'
  | 'source'
  | 'claim'
  | 'entity'
  | 'assessment'
  | 'selection'
  | 'canUndo'
  | 'canRedo'
  | 'residue';

export interface CommandSpec {
  readonly label: string;
  readonly menu?: MenuName;
  /** tinykeys notation; `$mod` is Command on macOS, Control elsewhere. */
  readonly keys?: string;
  readonly when?: Condition;
  /** An edit goes through the commit gate and can be undone; the others change what is shown, or ask. */
  readonly edits?: true;
  /** Needs arguments that only a form or a gesture can give: not offered by menu or palette. */
  readonly needsArgs?: true;
}

/** Every action of the program, once. Menu, palette, keys, buttons and the sheet of keys read this list. */
export const COMMANDS = {
  'case.new': { label: 'New case…', menu: 'File', keys: '$mod+Shift+N' },
  'case.openSample': { label: 'Open sample case', menu: 'File' },
  'case.openFile': { label: 'Open case file…', menu: 'File', keys: '$mod+O' },
  'case.saveFile': { label: 'Save as case file…', menu: 'File', keys: '$mod+Shift+S', when: 'case' },
  'case.verify': { label: 'Verify case', menu: 'File', when: 'case' },
  'case.close': { label: 'Close case', menu: 'File', keys: '$mod+Shift+W', when: 'case' },
  'case.edit': { label: 'Rename case', when: 'case', edits: true, needsArgs: true },
  'import.files': { label: 'Import files…', menu: 'File', keys: '$mod+I', when: 'case' },
  'import.paste': { label: 'Paste text as source…', menu: 'File', keys: '$mod+Shift+V', when: 'case' },
  'import.accept': { label: 'Import sources', when: 'case', edits: true, needsArgs: true },

  'edit.undo': { label: 'Undo', menu: 'Edit', keys: '$mod+Z', when: 'canUndo' },
  'edit.redo': { label: 'Redo', menu: 'Edit', keys: '$mod+Shift+Z', when: 'canRedo' },

  'app.palette': { label: 'Command palette…', menu: 'View', keys: '$mod+K' },
  'view.show': { label: 'Show view', needsArgs: true },
  'view.sources': { label: 'Sources', menu: 'View', keys: '$mod+1', when: 'case' },
  'view.claims': { label: 'Claims', menu: 'View', keys: '$mod+2', when: 'case' },
  'view.entities': { label: 'Entities', menu: 'View', keys: '$mod+3', when: 'case' },
  'view.assessments': { label: 'Assessments', menu: 'View', keys: '$mod+4', when: 'case' },

  'source.open': { label: 'Open source', needsArgs: true },
  'source.edit': { label: 'Edit source', when: 'source', edits: true, needsArgs: true },
  'source.rate': { label: 'Rate source', when: 'source', edits: true, needsArgs: true },
  'source.remove': { label: 'Remove source', menu: 'Source', when: 'source', edits: true },
  'residue.acceptAll': {
    label: 'Accept all proposed page residue',
    menu: 'Source',
    keys: 'b',
    when: 'residue',
    edits: true,
  },
  'residue.decide': { label: 'Mark or restore page residue', when: 'source', edits: true, needsArgs: true },

  'claim.mark': { label: 'Mark claim', menu: 'Claim', keys: 'c', when: 'selection', edits: true },
  'passage.add': {
    label: 'Add passage to claim in hand',
    menu: 'Claim',
    keys: 'm',
    when: 'selection',
    edits: true,
  },
  'claim.open': { label: 'Open claim', needsArgs: true },
  'claim.edit': { label: 'Edit claim', when: 'claim', edits: true, needsArgs: true },
  'claim.rate': { label: 'Rate claim', when: 'claim', edits: true, needsArgs: true },
  'claim.remove': { label: 'Remove claim', menu: 'Claim', when: 'claim', edits: true },
  'passage.remove': { label: 'Remove passage', edits: true, needsArgs: true },
  'role.add': { label: 'Link entity to claim', when: 'claim', edits: true, needsArgs: true },
  'role.edit': { label: 'Change role', edits: true, needsArgs: true },
  'role.remove': { label: 'Unlink entity', edits: true, needsArgs: true },

  'entity.askMention': { label: 'Link selection to entity…', menu: 'Entity', keys: 'e', when: 'selection' },
  'entity.ask': { label: 'New entity…', menu: 'Entity', when: 'case' },
  'entity.open': { label: 'Open entity', needsArgs: true },
  'entity.add': { label: 'Add entity', when: 'case', edits: true, needsArgs: true },
  'entity.edit': { label: 'Edit entity', when: 'entity', edits: true, needsArgs: true },
  'entity.remove': { label: 'Remove entity', menu: 'Entity', when: 'entity', edits: true },
  'mention.add': { label: 'Link mention', edits: true, needsArgs: true },
  'mention.remove': { label: 'Unlink mention', edits: true, needsArgs: true },

  'assessment.add': { label: 'New assessment', menu: 'Assessment', when: 'case', edits: true },
  'assessment.open': { label: 'Open assessment', needsArgs: true },
  'assessment.edit': { label: 'Edit assessment details', when: 'assessment', edits: true, needsArgs: true },
  'assessment.write': { label: 'Write assessment', when: 'assessment', edits: true, needsArgs: true },
  'assessment.cite': { label: 'Cite claim…', menu: 'Assessment', keys: '$mod+Shift+C', when: 'assessment' },
  'assessment.preview': { label: 'Preview pages', menu: 'Assessment', keys: '$mod+P', when: 'assessment' },
  'assessment.exportPdf': { label: 'Export PDF…', menu: 'Assessment', keys: '$mod+E', when: 'assessment' },
  'assessment.exportHtml': { label: 'Export HTML…', menu: 'Assessment', when: 'assessment' },
  'assessment.remove': { label: 'Remove assessment', menu: 'Assessment', when: 'assessment', edits: true },

  'app.keys': { label: 'Keyboard shortcuts', menu: 'Help', keys: '?' },
} as const satisfies Record<string, CommandSpec>;
export type CommandId = keyof typeof COMMANDS;

/** Manifest entry under its general type, for code that walks the list. */
export const commandSpec = (id: CommandId): CommandSpec => COMMANDS[id];
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

/** The selection a marking command acts on: UTF-16 offsets into an excerpt's text, end excluded. */
export interface TextRange {
  readonly excerptId: ExcerptId;
  readonly start: number;
  readonly end: number;
}

type Fields<T, K extends keyof T> = Partial<Pick<T, K>>;
export type CaseFields = Fields<CaseInfo, 'title' | 'description'>;
export type SourceFields = Fields<
  Source,
  | 'title'
  | 'outlet'
  | 'authors'
  | 'kind'
  | 'language'
  | 'url'
  | 'published'
  | 'retrieved'
  | 'marking'
  | 'note'
>;
export type ClaimFields = Fields<
  Claim,
  'statement' | 'kind' | 'attribution' | 'happened' | 'said' | 'captured' | 'tags' | 'note'
>;
export type EntityFields = Fields<Entity, 'name' | 'type' | 'aliases' | 'description'>;
export type AssessmentFields = Fields<
  Assessment,
  'title' | 'subtitle' | 'organisation' | 'authors' | 'version' | 'dated' | 'cutoff' | 'language' | 'marking'
>;

/** Arguments by command; a command that is not listed takes none. */
export interface CommandArgs {
  'case.edit': { readonly fields: CaseFields };
  'import.accept': { readonly items: readonly ImportItem[] };
  'view.show': { readonly view: ViewId };
  'source.open': {
    readonly sourceId: SourceId;
    readonly at?: { readonly excerptId: ExcerptId; readonly start: number };
  };
  'source.edit': { readonly sourceId: SourceId; readonly fields: SourceFields };
  'source.rate': { readonly sourceId: SourceId; readonly reliability: Reliability | null };
  'source.remove': { readonly sourceId: SourceId };
  'residue.acceptAll': { readonly excerptId: ExcerptId };
  'residue.decide': {
    readonly excerptId: ExcerptId;
    readonly blocks: readonly number[];
    readonly status: ResidueStatus;
  };
  'claim.mark': TextRange;
  'passage.add': TextRange & { readonly claimId: ClaimId };
  /** Shows the given passage, else the first one. */
  'claim.open': { readonly claimId: ClaimId; readonly passageId?: PassageId };
  'claim.edit': { readonly claimId: ClaimId; readonly fields: ClaimFields };
  'claim.rate': { readonly claimId: ClaimId; readonly credibility: Credibility | null };
  'claim.remove': { readonly claimId: ClaimId };
  'passage.remove': { readonly passageId: PassageId };
  'role.add': { readonly claimId: ClaimId; readonly entityId: EntityId; readonly role: RoleKind };
  'role.edit': { readonly roleId: RoleId; readonly role: RoleKind };
  'role.remove': { readonly roleId: RoleId };
  'entity.open': { readonly entityId: EntityId };
  /** With a range, the words become its first mention; with a claim, the new entity is linked to it. */
  'entity.add': {
    readonly name: string;
    readonly type: EntityType;
    readonly mention?: TextRange;
    readonly link?: { readonly claimId: ClaimId; readonly role: RoleKind };
  };
  'entity.edit': { readonly entityId: EntityId; readonly fields: EntityFields };
  'entity.remove': { readonly entityId: EntityId };
  'mention.add': TextRange & { readonly entityId: EntityId };
  'mention.remove': { readonly mentionId: MentionId };
  'assessment.open': { readonly assessmentId: AssessmentId };
  'assessment.edit': { readonly assessmentId: AssessmentId; readonly fields: AssessmentFields };
  'assessment.write': { readonly assessmentId: AssessmentId; readonly body: RichText };
  'assessment.remove': { readonly assessmentId: AssessmentId };
}
export type ArgsOfCommand<K extends CommandId> = K extends keyof CommandArgs ? CommandArgs[K] : undefined;
