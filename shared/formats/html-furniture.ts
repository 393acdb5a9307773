import { RESIDUE_WORDS } from '../words/residue.ts';
import type { TreeText } from './html-text.ts';
import type { HtmlElement } from './html-tree.ts';

/**
 * What the elements around a block say that it is, innermost first, for blocks that belong to the page. An element
 * that holds most of the article says nothing: a page of class `has-comments` is not a comment. One that holds a
 * little of it overrules Readability where it says plainly what it is: a bar of links, a comment, a button.
 */
export function furnitureReasons(
  root: HtmlElement,
  { blocks, placed }: TreeText,
  article: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  const shares = articleShares(root, placed, (block) =>
    article.has(block) ? (blocks[block]?.end ?? 0) - (blocks[block]?.start ?? 0) : 0,
  );
  const visit = (element: HtmlElement, around: string | undefined): void => {
    const share = shares.get(element) ?? 0;
    const said = share > MOST_SHARE ? undefined : reasonOf(element);
    const isDoubtful = share > 0 && said !== undefined && DOUBTFUL.has(said);
    const reason = share > MOST_SHARE ? undefined : ((isDoubtful ? undefined : said) ?? around);
    const places = placed.get(element);
    for (const [index, child] of element.children.entries()) {
      const block = places?.[index];
      if (block !== undefined && reason !== undefined) reasons.set(block, reason);
      if (typeof child !== 'string') visit(child, reason);
    }
  };
  visit(root, undefined);
  return reasons;
}

/** An element that holds more of the article than this is no furniture, whatever its name. */
const MOST_SHARE = 0.4;

/** A column, a foot or a banner may be the article's own. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  RESIDUE_WORDS.beside,
  RESIDUE_WORDS.pageFoot,
  RESIDUE_WORDS.pageHead,
  RESIDUE_WORDS.overPage,
]);

/** How much of the article each element holds, as a share of its length. */
function articleShares(
  root: HtmlElement,
  placed: TreeText['placed'],
  lengthOf: (block: number) => number,
): ReadonlyMap<HtmlElement, number> {
  const lengths = new Map<HtmlElement, number>();
  let last = -1;
  const measure = (element: HtmlElement): number => {
    let length = 0;
    const places = placed.get(element);
    for (const [index, child] of element.children.entries()) {
      const block = places?.[index];
      if (block !== undefined && block !== last) {
        length += lengthOf(block);
        last = block;
      }
      if (typeof child !== 'string') length += measure(child);
    }
    lengths.set(element, length);
    return length;
  };
  const whole = Math.max(1, measure(root));
  return new Map([...lengths].map(([element, length]) => [element, length / whole]));
}

function reasonOf({ name, attributes }: HtmlElement): string | undefined {
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, LONGEST_NAMES);
  const byName = NAMES.find(([pattern]) => pattern.test(named))?.[1];
  const byElement = ELEMENTS.get(name) ?? ROLES.get(attributes.get('role') ?? '');
  return byElement === RESIDUE_WORDS.navigation ? byElement : (byName ?? byElement);
}

const LONGEST_NAMES = 400;

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['nav', RESIDUE_WORDS.navigation],
  ['menu', RESIDUE_WORDS.navigation],
  ['footer', RESIDUE_WORDS.pageFoot],
  ['aside', RESIDUE_WORDS.beside],
]);

const ROLES: ReadonlyMap<string, string> = new Map([
  ['navigation', RESIDUE_WORDS.navigation],
  ['search', RESIDUE_WORDS.navigation],
  ['menu', RESIDUE_WORDS.navigation],
  ['menubar', RESIDUE_WORDS.navigation],
  ['contentinfo', RESIDUE_WORDS.pageFoot],
  ['banner', RESIDUE_WORDS.pageHead],
  ['complementary', RESIDUE_WORDS.beside],
  ['dialog', RESIDUE_WORDS.overPage],
  ['alertdialog', RESIDUE_WORDS.overPage],
]);

/** Class names and ids, as whole words or as parts set apart by strokes or capitals. */
const names = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-]|[A-Z])`, 'iu');

const NAMES: readonly (readonly [RegExp, string])[] = [
  [names('wm-ipp|wm-ipp-base|wm-ipp-inside|donato'), RESIDUE_WORDS.archiveBar],
  [names('cookies?|cookie-?banner|consent|gdpr|onetrust|cmp'), RESIDUE_WORDS.cookies],
  [names('comments?|disqus|respond|replies'), RESIDUE_WORDS.comments],
  [
    names(
      'related|recommend(?:ed|ations)?|more-?(?:stories|news|articles)|popular|trending|most-?read|also|next-?up',
    ),
    RESIDUE_WORDS.storyList,
  ],
  [names('share|sharing|social|sharedaddy|addtoany'), RESIDUE_WORDS.sharing],
  [names('newsletter|subscribe|subscription|signup|paywall|promo'), RESIDUE_WORDS.subscribe],
  [names('ad|ads|advert|advertisement|sponsor(?:ed)?|dfp|adsense'), RESIDUE_WORDS.advertisement],
  [names('breadcrumbs?|menu|nav|navbar|navigation(?!-not)|navbox|toc|skip-?link'), RESIDUE_WORDS.navigation],
  [names('tags?|categories|catlinks'), RESIDUE_WORDS.tags],
  [names('footer|colophon|site-?info'), RESIDUE_WORDS.pageFoot],
  [names('sidebar|widget|rail'), RESIDUE_WORDS.beside],
];
