import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import type { Structure } from './structure.ts';

/** One leaf of the number tree that leads from content back to tags. */
export interface ParentTreeLeaf {
  readonly dict: PDFDict;
  readonly entries: readonly (readonly [number, PDFObject])[];
}

export function parentTreeLeaves(structure: Structure): readonly ParentTreeLeaf[] {
  const walk = (node: unknown): readonly ParentTreeLeaf[] => {
    if (!(node instanceof PDFDict)) return [];
    const kids = node.lookup(PDFName.of('Kids'));
    const numbers = node.lookup(PDFName.of('Nums'));
    return [
      ...(numbers instanceof PDFArray ? [{ dict: node, entries: pairsOf(numbers) }] : []),
      ...(kids instanceof PDFArray ? kids.asArray().flatMap((_, index) => walk(kids.lookup(index))) : []),
    ];
  };
  return walk(structure.root.lookup(PDFName.of('ParentTree')));
}

/** The lowest key above all that are used. */
export function nextParentKey(structure: Structure): number {
  const next = structure.root.lookup(PDFName.of('ParentTreeNextKey'));
  let key = next instanceof PDFNumber ? next.asNumber() : 0;
  for (const { entries } of parentTreeLeaves(structure))
    for (const [used] of entries) key = Math.max(key, used + 1);
  return key;
}

/** Adds entries whose keys are all higher than those in the tree. */
export function extendParentTree(
  structure: Structure,
  added: readonly (readonly [number, PDFObject])[],
): void {
  const { context, root } = structure;
  const tree = root.lookup(PDFName.of('ParentTree'));
  const first = added[0];
  const last = added.at(-1);
  if (!(tree instanceof PDFDict) || !first || !last) return;
  const leaf = context.register(
    context.obj({
      Limits: [first[0], last[0]],
      Nums: added.flatMap(([key, value]) => [PDFNumber.of(key), value]),
    }),
  );
  const kids = tree.lookup(PDFName.of('Kids'));
  if (kids instanceof PDFArray) kids.push(leaf);
  else {
    const old = parentTreeLeaves(structure)[0]?.entries ?? [];
    const limits = [old[0]?.[0] ?? 0, old.at(-1)?.[0] ?? 0];
    const moved = context.register(
      context.obj({ Limits: limits, Nums: old.flatMap(([key, value]) => [PDFNumber.of(key), value]) }),
    );
    tree.delete(PDFName.of('Nums'));
    tree.delete(PDFName.of('Limits'));
    tree.set(PDFName.of('Kids'), context.obj([moved, leaf]));
  }
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(last[0] + 1));
}

function pairsOf(numbers: PDFArray): readonly (readonly [number, PDFObject])[] {
  return Array.from({ length: Math.floor(numbers.size() / 2) }, (_, index) => {
    const key = numbers.lookup(index * 2, PDFNumber).asNumber();
    return [key, numbers.get(index * 2 + 1)] as const;
  });
}
