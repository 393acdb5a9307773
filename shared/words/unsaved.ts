/** Words for what stands in fields and could not be saved. */
export const UNSAVED_WORDS = {
  status: (fields: number): string =>
    fields === 1 ? '1 field is not saved' : `${fields} fields are not saved`,
  show: 'Show',
  title: 'Not saved',
  lead: 'These words stand in fields whose change was not taken. They are kept as long as the case is open.',
  leaving: {
    case: 'Closing the case now loses them.',
    window: 'Closing the window now loses them.',
  },
  fieldOf: (record: string, field: string): string => (record === '' ? field : `${field} of ${record}`),
  empty: '(left empty)',
  open: (what: string): string => `Open ${what}`,
  copy: (what: string): string => `Copy the words of ${what}`,
  copied: 'Copied',
  discard: (what: string): string => `Discard the words of ${what}`,
  none: 'Nothing is left here: every field is saved.',
  stay: 'Stay',
  leave: 'Close without saving them',
  close: 'Close',
} as const;
