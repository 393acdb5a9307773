/** From how many characters of markup on a page is printed in parts, and how many a part holds at most, about. */
export interface CutSizes {
  readonly whole: number;
  readonly part: number;
}

/**
 * Chromium's work on one print grows with the square of its pages, which is felt from some three hundred on; a page
 * of a report is about 8,000 characters. Parts are half as long, so that all of them together need less than one.
 */
export const CUT_SIZES: CutSizes = { whole: 2_500_000, part: 1_250_000 };

/**
 * Cuts a long page into pages that are printed one by one and joined; a short one stays as it is. Cuts are made
 * before chapters (`h1`) and between the children of elements that bear `data-cut`: a list goes on with its number, a
 * table with its head. Later parts have no rule for a first page, and their body bears `data-continued`. Each part has all the places that its
 * links lead to, those of other parts as empty ones: Chromium writes no link to a place that is not there, and no
 * place that nothing leads to.
 */
export function cutPage(html: string, { whole, part }: CutSizes): readonly string[] {
  const start = /<body[^>]*>/.exec(html);
  const end = html.lastIndexOf('</body>');
  if (html.length < whole || !start || end < 0) return [html];
  const from = start.index + start[0].length;
  const bodies = cutMarkup(html.slice(from, end), part);
  if (bodies.length === 1) return [html];
  const links = bodies.map((body) => found(body, LINK));
  const linked = new Set(links.flatMap((names) => [...names]));
  const head = html.slice(0, from);
  const laterHead = head.replace(FIRST_PAGE, '').replace('<body', '<body data-continued=""');
  return bodies.map((body, index) =>
    [
      index === 0 ? head : laterHead,
      body,
      places(found(body, PLACE), links[index] ?? new Set(), linked),
      html.slice(end),
    ].join(''),
  );
}

const FIRST_PAGE = /@page :first\{(?:[^{}]|\{[^{}]*\})*\}/;

const LINK = / href="#([^"]*)"/g;
const PLACE = / id="([^"]*)"/g;

const found = (markup: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...markup.matchAll(pattern)].map(([, name = '']) => name));

function places(here: ReadonlySet<string>, links: ReadonlySet<string>, linked: ReadonlySet<string>): string {
  const elsewhere = [...links].filter((name) => !here.has(name)).map((name) => `<i id="${name}"></i>`);
  const asked = [...here].filter((name) => linked.has(name) && !links.has(name));
  return `<div hidden="">${elsewhere.join('')}${asked.map((name) => `<a href="#${name}"></a>`).join('')}</div>`;
}

interface OpenElement {
  readonly name: string;
  readonly tag: string;
  readonly start: number;
  readonly isLong: boolean;
  kids: number;
  /** The head of a table. */
  head: string;
}

/** A part may end a little early: the next place to cut may be far off. */
const NEAR = 0.9;

/** React escapes angle brackets in words and attributes alike: what looks like a tag is one. */
const TAG = /<(\/?)([a-z][a-zA-Z0-9]*)([^>]*)>/g;

function cutMarkup(markup: string, most: number): readonly string[] {
  // As many parts as are needed, all about as long.
  const target = markup.length / Math.ceil(markup.length / most);
  const parts: string[] = [];
  const open: OpenElement[] = [];
  let from = 0;
  let reopened = '';
  const cut = (at: number, around: readonly OpenElement[]): void => {
    const closed = around.toReversed().map(({ name }) => `</${name}>`);
    parts.push(reopened + markup.slice(from, at) + closed.join(''));
    reopened = around.map(openedAgain).join('');
    from = at;
  };
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: rest = '' } of markup.matchAll(TAG)) {
    if (slash) {
      const closed = open.pop();
      const parent = open.at(-1);
      if (closed?.name === 'thead' && parent) parent.head = markup.slice(closed.start, index + tag.length);
      continue;
    }
    const parent = open.at(-1);
    const mayCut = name === 'h1' || (parent?.isLong === true && parent.kids > 0);
    if (mayCut && index >= (parts.length + NEAR) * target) {
      const around = open.slice(0, depthOf(open, index));
      cut(open[around.length]?.start ?? index, around);
    }
    if (parent) parent.kids += 1;
    if (!rest.endsWith('/'))
      open.push({ name, tag, start: index, isLong: rest.includes(' data-cut='), kids: 0, head: '' });
  }
  cut(markup.length, []);
  return parts;
}

/** How many of the open elements began before the place: one that begins with what stands there goes with it. */
function depthOf(open: readonly OpenElement[], place: number): number {
  let depth = open.length;
  let at = place;
  for (let last = open[depth - 1]; last && last.start + last.tag.length === at; last = open[depth - 1]) {
    at = last.start;
    depth -= 1;
  }
  return depth;
}

function openedAgain({ name, tag, kids, head }: OpenElement): string {
  const bare = withoutIds(tag);
  if (name === 'ol') return bare.replace('<ol', `<ol start="${kids + 1}"`);
  return bare + withoutIds(head);
}

const withoutIds = (markup: string): string => markup.replaceAll(PLACE, '');
