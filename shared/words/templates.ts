/** Words of templates: the chooser, the choice in the details, and what is kept. */
export const TEMPLATE_WORDS = {
  chooser: 'New assessment',
  help: 'Arrow keys choose, Enter starts. It can be changed later in Details.',
  close: 'Close',
  cancel: 'Cancel',
  blank: 'Empty text',
  blankHint: 'Set as Assessment, without headings to begin with',
  ownHint: (base: string): string => `Of this case; set as ${base}`,
  setAs: 'Set as',
  template: 'Template',
  gone: 'Removed template; printed as Assessment',
  save: 'Save as template…',
  name: 'Name of the template',
  done: 'Save',
  saveHint:
    'Keeps the headings, the organisation, the authors and the language for further assessments of this case.',
  remove: 'Remove template',
  needsName: 'A template needs a name.',
  saved: (name: string): string => `“${name}” was saved as a template of this case.`,
  removed: (name: string): string => `The template “${name}” was removed. Undo brings it back.`,
} as const;
