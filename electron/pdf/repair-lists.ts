import { PDFDict } from 'pdf-lib';
import { elementsOf, kidsOf, NAMES, resolve, type Structure, setKids, typeOf } from './structure.ts';

/** A list item holds a label and a body (ISO 32000-1, 14.8.4.3.3); Chromium 130 writes its content bare. */
export function repairLists(structure: Structure): void {
  for (const { dict, ref } of elementsOf(structure)) {
    if (typeOf(dict) !== 'LI' || !ref) continue;
    const kids = kidsOf(structure, dict);
    const typeAt = (kid: (typeof kids)[number]): string | undefined => typeOf(resolve(structure, kid));
    const bare = kids.filter((kid) => typeAt(kid) !== 'Lbl');
    if (bare.length === 0 || bare.some((kid) => typeAt(kid) === 'LBody')) continue;
    const body = structure.context.register(
      structure.context.obj({ Type: 'StructElem', S: 'LBody', P: ref }),
    );
    const page = dict.get(NAMES.Pg);
    const bodyDict = structure.context.lookup(body, PDFDict);
    if (page) bodyDict.set(NAMES.Pg, page);
    setKids(structure, bodyDict, bare);
    for (const kid of bare.map((entry) => resolve(structure, entry))) {
      if (kid instanceof PDFDict && typeOf(kid) !== undefined) kid.set(NAMES.P, body);
    }
    setKids(structure, dict, [...kids.filter((kid) => typeAt(kid) === 'Lbl'), body]);
  }
}
