/** Sentences about template files: what goes from case to case. */
export const TEMPLATE_FILE_WORDS = {
  fileName: (name: string): string => `${name}.template.json`,
  making: 'Writing the template file',
  reading: 'Reading the template file',
  saved: (name: string): string => `The template was saved as “${name}”.`,
  none: (name: string): string =>
    `“${name}” is no template file of this program. Nothing was changed. Choose one that “Save to file” made.`,
  tooNew: (name: string): string =>
    `“${name}” was written by a newer version of this program. Nothing was changed. Open it with that version.`,
  tooLarge: (name: string): string =>
    `“${name}” is larger than 20 MB, which no template is. Nothing was changed.`,
  damaged: (name: string, place: string, why: string): string =>
    `“${name}” is damaged${place && ` at “${place}”`}: ${why} Nothing was changed. Save the template again where it came from.`,
  otherPicture: (name: string): string =>
    `The picture in “${name}” is not the one that its house names. Nothing was changed. Save the template again where it came from.`,
  logoMissing:
    'The picture of the house could not be read: its file is no longer in the folder of the case. Nothing was saved. Choose the picture again under House, or save the template without the house.',
  title: 'Load template',
  close: 'Close',
  cancel: 'Cancel',
  load: 'Load',
  holds: (name: string): string => `“${name}” holds:`,
  template: (name: string, parts: number): string =>
    `The template “${name}”, ${parts === 1 ? '1 heading' : `${parts} headings`}`,
  scheme: (name: string, levels: number): string =>
    `The marking scheme “${name}”, ${levels === 1 ? '1 level' : `${levels} levels`}`,
  house: (name: string): string => (name === '' ? 'The house, without a name' : `The house “${name}”`),
  houseHint: 'It takes the place of the house of this case.',
  schemeHint: 'It takes the place of the marking scheme of this case.',
  loaded: 'The template file was loaded.',
  saveTitle: (name: string): string => `Save “${name}” to a file`,
  along: 'Goes along',
  withScheme: (name: string): string => `The marking scheme “${name}”`,
  withHouse: (name: string): string => (name === '' ? 'The house' : `The house “${name}”`),
  save: 'Save to file…',
} as const;
