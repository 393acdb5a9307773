import { readXml } from './read-xml.ts';

/** What the styles of a document say about its text. */
export interface OdtStyles {
  /** Styles whose words nobody sees. */
  readonly isHidden: (style: string | undefined) => boolean;
  /** The first of these names among a style and those it is based on. */
  readonly nameAmong: (style: string | undefined, names: readonly string[]) => string | undefined;
  /** Whether the pages have heads or feet with words. */
  readonly hasPageHeads: boolean;
}

/** Reads the styles of a document, those of its own and those made for one place. */
export function readOdtStyles(parts: readonly string[], fileName: string): OdtStyles {
  const bases = new Map<string, string>();
  const hidden = new Set<string>();
  let style = '';
  let headDepth = 0;
  let hasPageHeads = false;
  for (const xml of parts) {
    readXml(xml, fileName, {
      open: (name, attributes) => {
        if (HEADS.test(name)) headDepth += 1;
        if (name === 'style') {
          style = attributes('style:name') ?? '';
          bases.set(style, attributes('style:parent-style-name') ?? '');
        }
        if (name === 'text-properties' && attributes('text:display') === 'none') hidden.add(style);
      },
      text: (text) => {
        if (headDepth > 0 && text.trim() !== '') hasPageHeads = true;
      },
      close: (name) => {
        if (HEADS.test(name)) headDepth -= 1;
        if (name === 'style') style = '';
      },
    });
  }
  return {
    isHidden: (name) => chain(bases, name).some((known) => hidden.has(known)),
    nameAmong: (name, names) => chain(bases, name).find((known) => names.includes(known)),
    hasPageHeads,
  };
}

const HEADS = /^(?:header|footer)(?:-left|-first)?$/u;

/** No style is based on more others than this. */
const MOST_BASES = 12;

function chain(bases: ReadonlyMap<string, string>, name: string | undefined): readonly string[] {
  const names: string[] = [];
  for (let current = name; current && names.length < MOST_BASES; current = bases.get(current)) {
    names.push(current);
  }
  return names;
}
