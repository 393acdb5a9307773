import { counted } from '../lib/counted.ts';

/** Words of the chain of custody that a case exports: a document of its own, readable without the program. */
export const CUSTODY_RECORD_WORDS = {
  title: 'Chain of custody',
  of: (title: string): string => `Chain of custody: ${title}`,
  sample: 'Invented sample: nothing in it is real.',
  lead: 'For every source of the case: the file as it was taken in, its SHA-256, who took it in and when, what was read from it and by what, and everything that was done to it afterwards. It follows the Berkeley Protocol on Digital Open Source Investigations (2022), chapter on preservation. Moments are in UTC.',
  about: 'About this record',
  facts: {
    case: 'Case',
    id: 'Id of the case',
    entries: 'Entries in the journal',
    until: 'Last entry',
    head: 'Chain ends in',
  },
  checkTitle: 'How to check it without Touchstone',
  check: {
    file: 'An original at hand is the one recorded here when sha256sum prints the hash that stands here:',
    fileCommand: 'sha256sum FILE',
    all: 'All originals that the case holds, in the folder of the unpacked case file:',
    allCommand: 'unzip -d case CASE.touchstone && cd case && sha256sum -c ../ORIGINALS.sha256',
    chain:
      'The journal is the one that this record was made from when the last hash of its chain is the one above. Each hash is the SHA-256 of the one before, 64 zeros at first, followed by the line:',
    chainCommand:
      'h=$(printf \'0%.0s\' $(seq 64)); while IFS= read -r line; do h=$(printf \'%s%s\' "$h" "$line" | sha256sum | cut -c1-64); done < journal.ndjson; echo $h',
  },
  none: 'The case holds no source.',
  removed: 'This source was removed from the case; its record is kept.',
  originals: 'Files',
  noOriginal: 'No file was taken in.',
  texts: 'Texts read from them',
  noText: 'No text was read.',
  events: 'What was done to it',
  columns: {
    file: 'File',
    hash: 'SHA-256',
    size: 'Size',
    taken: 'Taken in',
    text: 'Text',
    reader: 'Read by',
    corrects: 'Corrects',
    step: 'Entry',
    when: 'When',
    who: 'Who',
    what: 'What',
  },
  within: (name: string, sha256: string): string => `lay in ${name}, SHA-256 ${sha256}`,
  gone: 'removed since',
  changed: (label: string, before: string, after: string): string =>
    `${label}: ${before || 'empty'} → ${after || 'empty'}`,
  said: (label: string, value: string): string => `${label}: ${value}`,
  unnamed: 'no name given',
  steps: (count: number): string => counted(count, 'entry', 'entries'),
  fileName: (title: string): string => `Chain of custody ${title.trim().slice(0, 120)}.zip`,
  making: 'Writing the chain of custody',
  saved: (name: string): string => `The chain of custody was saved as “${name}”.`,
  readme: `This is the chain of custody of a Touchstone case.

chain-of-custody.html     for people; opens in any browser and loads nothing
chain-of-custody.ndjson   the same for programs: one JSON object a line
ORIGINALS.sha256          the originals by hash, for sha256sum -c in an unpacked case file
SHA256SUMS                hashes of the files here: sha256sum -c SHA256SUMS

The same case always gives the same files, byte for byte.
`,
} as const;
