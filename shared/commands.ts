/** Which menu holds the command; a command without one is reached by palette, key or button. */
export type MenuName = 'File' | 'Edit' | 'View' | 'Source' | 'Claim' | 'Entity' | 'Assessment' | 'Help';

/** What must be there for the command to make sense; the menu and the palette show it disabled otherwise. */
export type Condition =
  | 'case'
  | 'source'
  | 'text'
  | 'words'
  | 'claim'
  | 'entity'
  | 'assessment'
  | 'selection'
  | 'beside'
  | 'keeping'
  | 'finding'
  | 'canUndo'
  | 'canRedo'
  | 'residue'
  | 'watching';

export interface CommandSpec {
  readonly label: string;
  readonly menu?: MenuName;
  /** tinykeys notation; `$mod` is Command on macOS, Control elsewhere. */
  readonly keys?: string;
  readonly when?: Condition;
  /** An edit goes through the commit gate and can be undone; the others change what is shown, or ask. */
  readonly edits?: true;
  /** Acts on the claim in hand too; chosen without one, the analyst is told that there is none. */
  readonly needsClaim?: true;
  /** Takes something away: the notice afterwards offers to undo it. */
  readonly takesAway?: true;
  /** Needs arguments that only a form or a gesture can give: not offered by menu or palette. */
  readonly needsArgs?: true;
}

/** Every action of the program, once. Menu, palette, keys, buttons and the sheet of keys read this list. */
export const COMMANDS = {
  'case.new': { label: 'New case…', menu: 'File', keys: '$mod+Shift+N' },
  'case.openSample': { label: 'Open sample case', menu: 'File' },
  'case.openFile': { label: 'Open case file…', menu: 'File', keys: '$mod+O' },
  'case.putBack': { label: 'Bring back a case from snapshots…', menu: 'File' },
  'case.saveFile': { label: 'Save as case file…', menu: 'File', keys: '$mod+Shift+S', when: 'case' },
  'case.saveLocked': { label: 'Save with a passphrase…', menu: 'File', when: 'case' },
  'case.custody': { label: 'Export chain of custody…', menu: 'File', when: 'case' },
  'case.verify': { label: 'Verify case', menu: 'File', when: 'case' },
  'case.compare': { label: 'Compare the case with its journal', when: 'case' },
  'journal.check': { label: 'Check the chain of the journal', when: 'case' },
  'findings.save': { label: 'Save what the check found', needsArgs: true },
  'history.show': { label: 'Show step in history', needsArgs: true },
  'trash.show': { label: 'Show what was removed', needsArgs: true },
  'trash.restore': { label: 'Put back', when: 'case', edits: true, needsArgs: true },
  'record.open': { label: 'Open record', needsArgs: true },
  'snapshot.take': { label: 'Take snapshot now', menu: 'File', when: 'case' },
  'page.snapshots': { label: 'Snapshots of the case', menu: 'File', when: 'case' },
  'snapshot.check': { label: 'Check all snapshots', when: 'case' },
  'snapshot.chooseFolder': { label: 'Keep a second copy of the snapshots…', when: 'case' },
  'snapshot.forgetFolder': { label: 'Stop copying snapshots', when: 'case' },
  'snapshot.preview': { label: 'Show what a snapshot would change', when: 'case', needsArgs: true },
  'snapshot.restore': { label: 'Restore snapshot', when: 'case', needsArgs: true },
  'snapshot.openCopy': { label: 'Open snapshot as a case of its own', when: 'case', needsArgs: true },
  'case.restore': { label: 'Restore snapshot', when: 'case', edits: true, needsArgs: true },
  'case.close': { label: 'Close case', menu: 'File', keys: '$mod+Shift+W', when: 'case' },
  'case.edit': { label: 'Rename case', when: 'case', edits: true, needsArgs: true },
  'lock.now': { label: 'Lock now', menu: 'File', keys: '$mod+L' },
  'lock.set': { label: 'Screen lock and encryption…', menu: 'File' },
  'import.files': { label: 'Import files…', menu: 'File', keys: '$mod+I', when: 'case' },
  'import.folder': { label: 'Import folder…', menu: 'File', when: 'case' },
  'import.paste': { label: 'Paste text as source…', menu: 'File', keys: '$mod+Shift+V', when: 'case' },
  'import.review': { label: 'Review waiting files…', menu: 'File', keys: '$mod+Shift+R', when: 'case' },
  'watch.choose': { label: 'Watch a folder for new files…', menu: 'File', when: 'case' },
  'watch.stop': { label: 'Stop watching folder', menu: 'File', when: 'watching' },
  'import.accept': { label: 'Import sources', when: 'case', edits: true, needsArgs: true },

  'edit.undo': { label: 'Undo', menu: 'Edit', keys: '$mod+Z', when: 'canUndo' },
  'edit.redo': { label: 'Redo', menu: 'Edit', keys: '$mod+Shift+Z', when: 'canRedo' },

  'find.inText': { label: 'Find in this text', menu: 'Edit', keys: '$mod+F', when: 'words' },
  'find.next': { label: 'Next place found', menu: 'Edit', keys: 'F3', when: 'finding' },
  'find.previous': { label: 'Previous place found', menu: 'Edit', keys: 'Shift+F3', when: 'finding' },
  'find.across': { label: 'Go on in the next source found', needsArgs: true },
  'find.stop': { label: 'Stop finding', menu: 'Edit', when: 'finding' },

  'app.palette': { label: 'Search or run a command…', menu: 'View', keys: '$mod+K' },
  'view.show': { label: 'Show view', needsArgs: true },
  'view.search': { label: 'Search', menu: 'View', keys: '$mod+Shift+F', when: 'case' },
  'search.show': { label: 'Show what is found', needsArgs: true },
  'search.look': { label: 'Look at what was found', needsArgs: true },
  'search.open': { label: 'Open what was found', needsArgs: true },
  'view.sources': { label: 'Sources', menu: 'View', keys: '$mod+1', when: 'case' },
  'view.claims': { label: 'Claims', menu: 'View', keys: '$mod+2', when: 'case' },
  'view.entities': { label: 'Entities', menu: 'View', keys: '$mod+3', when: 'case' },
  'view.assessments': { label: 'Assessments', menu: 'View', keys: '$mod+4', when: 'case' },
  'view.case': { label: 'Case', menu: 'View', keys: '$mod+5', when: 'case' },
  'view.toggleList': { label: 'Show or hide list', menu: 'View', keys: '$mod+Shift+L', when: 'case' },
  'view.toggleInspector': {
    label: 'Show or hide inspector',
    menu: 'View',
    keys: '$mod+Shift+I',
    when: 'case',
  },
  'page.show': { label: 'Show page', needsArgs: true },
  'page.trash': { label: 'Trash', menu: 'View', when: 'case' },
  'page.history': { label: 'History of the case', menu: 'View', when: 'case' },
  'page.lineage': { label: 'Lineage of sources', menu: 'Source', when: 'case' },
  'page.reanchoring': { label: 'Marks that need re-anchoring', menu: 'Source', when: 'case' },
  'page.table': { label: 'Claims table', menu: 'Claim', keys: '$mod+Shift+T', when: 'case' },
  'page.contradictions': { label: 'Contradictions', menu: 'Claim', when: 'case' },
  'page.ratings': { label: 'Your own ratings', menu: 'Claim', when: 'case' },
  'page.house': { label: 'House, markings and templates', menu: 'File', when: 'case' },
  'page.duplicates': { label: 'Entities that may be one', menu: 'Entity', when: 'case' },

  'source.open': { label: 'Open source', needsArgs: true },
  'source.edit': { label: 'Edit source', when: 'source', edits: true, needsArgs: true },
  'source.describe': { label: 'Describe source', when: 'source', edits: true, needsArgs: true },
  'source.openField': { label: 'Open field of source', needsArgs: true },
  'source.rate': { label: 'Rate source', when: 'source', edits: true, needsArgs: true },
  'source.rateFor': {
    label: 'Rate source for a topic or period',
    when: 'source',
    edits: true,
    needsArgs: true,
  },
  'source.establish': {
    label: 'Say whether source is first-hand',
    when: 'source',
    edits: true,
    needsArgs: true,
  },
  'source.askWithdraw': { label: 'What rests on this source…', menu: 'Source', when: 'source' },
  'source.withdraw': { label: 'Withdraw source', when: 'source', edits: true, needsArgs: true },
  'source.reinstate': { label: 'Reinstate source', when: 'source', edits: true, needsArgs: true },
  'source.askBeside': { label: 'Read beside another source…', menu: 'Source', when: 'source' },
  'source.besideOpen': { label: 'Read two sources side by side', needsArgs: true },
  'source.besideClose': { label: 'Close second source', menu: 'Source', when: 'beside' },
  'source.besideNext': { label: 'Next shared passage', menu: 'Source', keys: '.', when: 'beside' },
  'source.besidePrevious': { label: 'Previous shared passage', menu: 'Source', keys: ',', when: 'beside' },
  'source.askReplace': { label: 'Replace text with corrected version…', menu: 'Source', when: 'source' },
  'ledger.accept': { label: 'Import list of claims', when: 'case', edits: true, needsArgs: true },
  'source.askExcerpt': { label: 'Add further excerpt…', menu: 'Source', when: 'source' },
  'source.openAddress': { label: 'Open address…', menu: 'Source', when: 'source' },
  'excerpt.add': { label: 'Add excerpt', when: 'source', edits: true, needsArgs: true },
  'excerpt.replace': { label: 'Replace text', when: 'source', edits: true, needsArgs: true },
  'anchor.accept': { label: 'Move marks to corrected text', edits: true, needsArgs: true },
  'anchor.leave': { label: 'Leave marks on earlier text', edits: true, needsArgs: true },
  'lineage.add': { label: 'Add lineage', edits: true, needsArgs: true },
  'lineage.edit': { label: 'Change lineage', edits: true, needsArgs: true },
  'lineage.remove': { label: 'Remove lineage', edits: true, needsArgs: true },
  'proposal.dismiss': { label: 'Reject proposal', edits: true, needsArgs: true },
  'proposal.restore': { label: 'Propose again', edits: true, needsArgs: true },
  'source.remove': { label: 'Remove source', menu: 'Source', when: 'source', takesAway: true, edits: true },
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
    needsClaim: true,
    edits: true,
  },
  'passage.support': {
    label: 'Add passage that supports claim in hand',
    menu: 'Claim',
    keys: 's',
    when: 'selection',
    needsClaim: true,
    edits: true,
  },
  'passage.contradict': {
    label: 'Add passage that contradicts claim in hand',
    menu: 'Claim',
    keys: 'x',
    when: 'selection',
    needsClaim: true,
    edits: true,
  },
  'passage.setStance': { label: 'Change what passage does', edits: true, needsArgs: true },
  'note.add': { label: 'Add note', menu: 'Source', keys: 'n', when: 'selection', edits: true },
  'highlight.add': { label: 'Highlight', menu: 'Source', keys: 'h', when: 'selection', edits: true },
  'note.edit': { label: 'Edit note', edits: true, needsArgs: true },
  'note.remove': { label: 'Remove note', edits: true, needsArgs: true },
  'note.open': { label: 'Open note', needsArgs: true },
  'mark.move': { label: 'Move edges of mark', edits: true, needsArgs: true },
  'mark.next': { label: 'Next mark', menu: 'Source', keys: ']', when: 'text' },
  'mark.previous': { label: 'Previous mark', menu: 'Source', keys: '[', when: 'text' },
  'mark.cycle': { label: 'Cycle marks that overlap', menu: 'Source', keys: 'o', when: 'text' },
  'mark.keep': { label: 'Keep marking', needsArgs: true },
  'mark.keepClaims': { label: 'Keep marking as claims', menu: 'Source', keys: 'k c', when: 'source' },
  'mark.keepPassages': {
    label: 'Keep marking for claim in hand',
    menu: 'Source',
    keys: 'k m',
    when: 'claim',
  },
  'mark.keepHighlights': { label: 'Keep highlighting', menu: 'Source', keys: 'k h', when: 'source' },
  'mark.keepEntity': { label: 'Keep marking as entity in hand', menu: 'Source', keys: 'k e', when: 'entity' },
  'mark.stop': { label: 'Stop marking', keys: 'Escape', when: 'keeping' },
  'claim.open': { label: 'Open claim', needsArgs: true },
  'claim.edit': { label: 'Edit claim', when: 'claim', edits: true, needsArgs: true },
  'claim.rate': { label: 'Rate claim', when: 'claim', edits: true, needsArgs: true },
  'claims.edit': { label: 'Edit claims', when: 'case', edits: true, needsArgs: true },
  'relation.add': { label: 'Relate claims', edits: true, needsArgs: true },
  'relation.edit': { label: 'Change relation of claims', edits: true, needsArgs: true },
  'relation.remove': { label: 'Remove relation of claims', edits: true, needsArgs: true },
  'claim.askRelation': { label: 'Relate claim to another…', menu: 'Claim', keys: 'r', when: 'claim' },
  'query.save': { label: 'Save query', when: 'case', edits: true, needsArgs: true },
  'query.edit': { label: 'Change saved query', edits: true, needsArgs: true },
  'query.remove': { label: 'Remove saved query', edits: true, needsArgs: true },
  'claim.remove': { label: 'Remove claim', menu: 'Claim', when: 'claim', takesAway: true, edits: true },
  'passage.remove': { label: 'Remove passage', edits: true, needsArgs: true },
  'role.add': { label: 'Link entity to claim', when: 'claim', edits: true, needsArgs: true },
  'role.edit': { label: 'Change role', edits: true, needsArgs: true },
  'role.remove': { label: 'Unlink entity', edits: true, needsArgs: true },

  'entity.askMention': { label: 'Link selection to entity…', menu: 'Entity', keys: 'e', when: 'selection' },
  'entity.ask': { label: 'New entity…', menu: 'Entity', when: 'case' },
  'entity.open': { label: 'Open entity', needsArgs: true },
  'entity.add': { label: 'Add entity', when: 'case', edits: true, needsArgs: true },
  'entity.edit': { label: 'Edit entity', when: 'entity', edits: true, needsArgs: true },
  'entity.remove': { label: 'Remove entity', menu: 'Entity', when: 'entity', takesAway: true, edits: true },
  'mention.add': { label: 'Link mention', edits: true, needsArgs: true },
  'mention.acceptAll': { label: 'Link mentions', edits: true, needsArgs: true },
  'entity.askMerge': { label: 'Merge another into entity…', menu: 'Entity', when: 'entity' },
  'entity.askSplit': { label: 'Split entity…', menu: 'Entity', when: 'entity' },
  'entity.merge': { label: 'Merge entities', edits: true, needsArgs: true },
  'entity.takeOut': { label: 'Take merged entity out again', edits: true, needsArgs: true },
  'entity.split': { label: 'Split entity', edits: true, needsArgs: true },
  'entity.relate': { label: 'Relate entities', edits: true, needsArgs: true },
  'entity.unrelate': { label: 'Remove relation of entities', edits: true, needsArgs: true },
  'mention.remove': { label: 'Unlink mention', edits: true, needsArgs: true },

  'assessment.ask': { label: 'New assessment…', menu: 'Assessment', when: 'case' },
  'assessment.add': { label: 'New assessment', edits: true, needsArgs: true },
  'assessment.open': { label: 'Open assessment', needsArgs: true },
  'assessment.edit': { label: 'Edit assessment details', when: 'assessment', edits: true, needsArgs: true },
  'assessment.write': { label: 'Write assessment', when: 'assessment', edits: true, needsArgs: true },
  'assessment.state': { label: 'Write source statement', when: 'assessment', edits: true, needsArgs: true },
  'assessment.restore': { label: 'Restore version', when: 'assessment', edits: true, needsArgs: true },
  'assessment.basis': { label: 'What the text rests on', menu: 'Assessment', when: 'assessment' },
  'assessment.statement': { label: 'Source statement', menu: 'Assessment', when: 'assessment' },
  'assessment.versions': { label: 'Versions of the text', menu: 'Assessment', when: 'assessment' },
  'version.name': { label: 'Name version', edits: true, needsArgs: true },
  'version.edit': { label: 'Rename version', edits: true, needsArgs: true },
  'version.remove': { label: 'Remove name of version', edits: true, needsArgs: true },
  'version.restore': { label: 'Go back to version', needsArgs: true },
  'version.compare': { label: 'Compare versions', needsArgs: true },
  'assessment.cite': { label: 'Cite claim…', menu: 'Assessment', keys: '$mod+Shift+C', when: 'assessment' },
  'assessment.toggleClaims': {
    label: 'Show or hide claims beside the text',
    menu: 'Assessment',
    keys: '$mod+Shift+K',
    when: 'assessment',
  },
  'assessment.askFigure': { label: 'Insert figure…', menu: 'Assessment', when: 'assessment' },
  'assessment.preview': { label: 'Preview pages', menu: 'Assessment', keys: '$mod+P', when: 'assessment' },
  'assessment.split': {
    label: 'Pages beside text',
    menu: 'Assessment',
    keys: '$mod+Shift+P',
    when: 'assessment',
  },
  'assessment.exportPdf': { label: 'Export PDF…', menu: 'Assessment', keys: '$mod+E', when: 'assessment' },
  'assessment.exportDocx': { label: 'Export Word…', menu: 'Assessment', when: 'assessment' },
  'assessment.exportHtml': { label: 'Export HTML…', menu: 'Assessment', when: 'assessment' },
  'assessment.askIssue': { label: 'Issue assessment…', menu: 'Assessment', when: 'assessment' },
  'assessment.issue': { label: 'Issue assessment', when: 'assessment', edits: true, needsArgs: true },
  'issued.open': { label: 'Show issued copy', needsArgs: true },
  'issued.close': { label: 'Close issued copy', needsArgs: true },
  'issued.save': { label: 'Save issued copy', needsArgs: true },
  'assessment.askSanitised': { label: 'Sanitised copy…', menu: 'Assessment', when: 'assessment' },
  'report.verify': { label: 'Verify a printed report…', menu: 'File' },
  'assessment.exportMarkdown': { label: 'Export Markdown…', menu: 'Assessment', when: 'assessment' },
  'finding.list': {
    label: 'Findings of the checker',
    menu: 'Assessment',
    keys: '$mod+Shift+D',
    when: 'assessment',
  },
  'finding.next': { label: 'Next finding', menu: 'Assessment', keys: 'F8', when: 'assessment' },
  'finding.previous': {
    label: 'Previous finding',
    menu: 'Assessment',
    keys: 'Shift+F8',
    when: 'assessment',
  },
  'finding.show': { label: 'Show finding in text', needsArgs: true },
  'finding.accept': { label: 'Accept finding', when: 'assessment', edits: true, needsArgs: true },
  'finding.takeBack': {
    label: 'Take back acceptance',
    when: 'assessment',
    edits: true,
    needsArgs: true,
  },
  'template.save': { label: 'Save template', edits: true, needsArgs: true },
  'template.remove': { label: 'Remove template', edits: true, needsArgs: true },
  'template.load': { label: 'Load template', edits: true, needsArgs: true },
  'template.choose': { label: 'Load template from file…', menu: 'Assessment', when: 'case' },
  'template.askFile': { label: 'Save template to file', needsArgs: true },
  'house.edit': { label: 'Edit house', edits: true, needsArgs: true },
  'scheme.set': { label: 'Change marking scheme', edits: true, needsArgs: true },
  'assessment.remove': {
    label: 'Remove assessment',
    menu: 'Assessment',
    when: 'assessment',
    takesAway: true,
    edits: true,
  },

  'page.closed': { label: 'Offline and closed mode', menu: 'Help' },
  'log.export': { label: 'Export log for a bug report…', menu: 'Help' },
  'log.save': { label: 'Save log', needsArgs: true },
  'app.keys': { label: 'Keyboard shortcuts', menu: 'Help', keys: '?' },
} as const satisfies Record<string, CommandSpec>;
export type CommandId = keyof typeof COMMANDS;

/** Manifest entry under its general type, for code that walks the list. */
export const commandSpec = (id: CommandId): CommandSpec => COMMANDS[id];
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];
