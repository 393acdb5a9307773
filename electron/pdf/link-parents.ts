import { PDFDict, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import { extendParentTree, nextParentKey } from './parent-tree.ts';
import { elementsOf, kidsOf, NAMES, resolve, type Structure } from './structure.ts';

/** Types that are in no standard (HTML 5 names of newer Chromium) and the standard ones they are to be read as. */
const ROLES = { Em: 'Span', Strong: 'Span', Aside: 'Div', Title: 'P' } as const;

/** Gives every link the way back to its tag that Chromium 130 leaves out (ISO 14289-1, 7.18.5). */
export function joinLinks(structure: Structure): void {
  let key = nextParentKey(structure);
  const added: (readonly [number, PDFRef])[] = [];
  for (const { dict, ref } of elementsOf(structure)) {
    for (const kid of kidsOf(structure, dict)) {
      const value = resolve(structure, kid);
      const annotation = value instanceof PDFDict ? value.lookup(NAMES.Obj) : undefined;
      if (!ref || !(annotation instanceof PDFDict) || annotation.has(STRUCT_PARENT)) continue;
      annotation.set(STRUCT_PARENT, PDFNumber.of(key));
      added.push([key, ref]);
      key += 1;
    }
  }
  extendParentTree(structure, added);
  structure.root.set(PDFName.of('RoleMap'), structure.context.obj(ROLES));
}

const STRUCT_PARENT = PDFName.of('StructParent');
