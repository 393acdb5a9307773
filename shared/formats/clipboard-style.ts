import type { HtmlElement, HtmlNode } from './html-tree.ts';

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';

/** What the style attribute of an element says, names and values in lower case. */
export function styleOf({ attributes }: HtmlElement): ReadonlyMap<string, string> {
  const style = attributes.get('style');
  if (style === undefined) return NOTHING;
  return new Map(
    style.split(';').flatMap((rule): readonly (readonly [string, string])[] => {
      const colon = rule.indexOf(':');
      if (colon < 0) return [];
      return [
        [
          rule.slice(0, colon).trim().toLowerCase(),
          rule
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ],
      ];
    }),
  );
}

const NOTHING: ReadonlyMap<string, string> = new Map();
