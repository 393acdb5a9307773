/** What a headless call says. Progress and failures are sentences; the answer itself is on standard output. */
export const HEADLESS_WORDS = {
  importedTitle: 'Imported sources',
  reading: (name: string): string => `Reading “${name}” …`,
  keeping: 'Making the case …',
  packing: 'Packing the case file …',
  checking: 'Checking …',
  custody: 'Writing the chain of custody …',
  printing: (code: string): string => `Printing ${code} …`,
  titleForMany: '“--title” is for one file; several were named. Nothing was written.',
  titleForSeveral: '“--title” is for one source; the file holds several. Nothing was written.',
  noFile: 'No file was given to read.',
  incomplete: (name: string): string =>
    `“${name}” was not imported: its title or its date is not one that can be kept. Import it in the window.`,
  noneImported: 'None of the files could be imported. No case file was written.',
  notAccepted: 'The sources could not be stored. No case file was written.',
  noAssessment: (wanted: string, known: readonly string[]): string =>
    `The case holds no assessment “${wanted}”. ${known.length === 0 ? 'It holds none.' : `It holds ${known.join(', ')}.`} Nothing was written.`,
  unforeseen: (name: string): string => `Touchstone failed unexpectedly (${name}). Nothing was written.`,
  wrote: (name: string): string => `Wrote “${name}”.`,
  imported: (count: number): string => (count === 1 ? '1 source imported.' : `${count} sources imported.`),
  refused: (count: number): string => (count === 1 ? '1 file refused:' : `${count} files refused:`),
  counts: {
    sources: (count: number): string => plural(count, 'source'),
    claims: (count: number): string => plural(count, 'claim'),
    entities: (count: number): string => (count === 1 ? '1 entity' : `${count} entities`),
    assessments: (count: number): string => plural(count, 'assessment'),
  },
  sampleMark: 'Invented sample: nothing in it is real.',
  notRated: 'not rated',
  untitled: 'Untitled',
  version: (version: string): string => `version ${version}`,
  sound: (checked: number): string => `Nothing is wrong. ${checked} records were checked.`,
  findings: (count: number): string =>
    count === 1 ? 'One thing does not hold:' : `${count} things do not hold:`,
  problems: (count: number): string =>
    count === 1
      ? 'One thing in the printed chain does not hold:'
      : `${count} things in the printed chain do not hold:`,
} as const;

const plural = (count: number, noun: string): string => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`);
