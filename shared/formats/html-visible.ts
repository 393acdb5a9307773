import { elementsWithin, type HtmlElement } from './html-tree.ts';

/** Whether a reader sees the words of an element; false for what is hidden, drawn, run or typed into. */
export function isVisible(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (NO_TEXT.has(name) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return false;
  if (name === 'dialog' && !attributes.has('open')) return false;
  if (name === 'form' && !holdsPage(element)) return false;
  const style = attributes.get('style');
  return style === undefined || !HIDING.test(style);
}

/** Whether an element begins a new line, and ends one. */
export const isBlockElement = (name: string): boolean => BLOCKS.has(name);

const NO_TEXT = new Set(
  `script style template noscript title meta link base svg iframe frame frameset noframes noembed object embed applet
   audio video canvas map input select option optgroup datalist textarea button progress meter output annotation
   annotation-xml rp`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol p plaintext pre search
   section summary table tbody td tfoot th thead tr ul xmp`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)\s*(?:!|;|$)/iu;

/** Some servers wrap the whole page into one form: its words are those of the page. */
function holdsPage(form: HtmlElement): boolean {
  let paragraphs = 0;
  for (const { name } of elementsWithin(form)) {
    if (name === 'h1' || name === 'article' || name === 'main') return true;
    if (name === 'p') paragraphs += 1;
  }
  return paragraphs >= 3;
}
