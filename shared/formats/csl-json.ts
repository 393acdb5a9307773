import { REFERENCE_WORDS } from '../words/references.ts';
import { readCslItem } from './csl-fields.ts';
import { cslItemTexts, isTooDeep } from './csl-items.ts';
import type { FileFormat } from './import-format.ts';
import { plainText } from './plain-text.ts';
import { checkSize, type ReferenceRecord, referenceParts } from './reference-list.ts';

/** CSL-JSON, as Zotero and pandoc write it. JSON of another kind is read as the text it is. */
export const cslJson: FileFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  extensions: ['json', 'csljson'],
  sniff: (head) => isCslHead(head),
  open: (file, tools) => {
    checkSize(file);
    const { text, encoding } = tools.decode(file);
    if (!isCslHead(text.slice(0, 8_192).trimStart())) {
      return Promise.resolve([{ kind: 'text', read: plainText.read(text, file.name), encoding }]);
    }
    const records = cslItemTexts(text).map((item): ReferenceRecord => {
      const { line } = item;
      if (isTooDeep(item.text)) return { line, key: '', damage: REFERENCE_WORDS.damage.tooDeep };
      return { line, ...readCslItem(item.text) };
    });
    return Promise.resolve(referenceParts(file, cslJson, records));
  },
};

/** The types of CSL 1.0.2 that no other JSON has by chance, or the two fields that every item has. */
const isCslHead = (head: string): boolean =>
  /^[[{]/u.test(head) &&
  /"type"\s*:\s*"(?:article(?:-[a-z]+)?|bill|book|broadcast|chapter|collection|dataset|document|entry(?:-[a-z]+)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/u.test(
    head,
  ) &&
  /"(?:title|id|issued|container-title|citation-key)"\s*:/u.test(head);
