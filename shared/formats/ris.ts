import { REFERENCE_WORDS as WORDS } from '../words/references.ts';
import type { FileFormat } from './import-format.ts';
import { checkSize, referenceParts } from './reference-list.ts';
import { risFields } from './ris-fields.ts';
import { readRisRecords } from './ris-records.ts';

/** RIS, which every reference program and most databases export. */
export const ris: FileFormat = {
  id: 'ris',
  label: 'RIS',
  extensions: ['ris'],
  sniff: (head) => /^TY {2}- [A-Z]{3,8}\s/u.test(head),
  open: (file, tools) => {
    checkSize(file);
    const { text } = tools.decode(file);
    const records = readRisRecords(text).map(({ line, tags, isStarted }) => {
      const key = tags.find(({ tag }) => tag === 'ID')?.value ?? '';
      return isStarted
        ? { line, key, fields: risFields(tags) }
        : { line, key, damage: WORDS.damage.beforeStart };
    });
    return Promise.resolve(referenceParts(file, ris, records));
  },
};
