import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../../shared/formats/html-text.ts';
import { expectOrdered, shown } from './block-laws.ts';

const read = (html: string): readonly string[] => {
  const { text, blocks } = textOfHtml(html);
  expectOrdered(text, blocks);
  return shown(text, blocks);
};

describe('the words of HTML', () => {
  test('are cut into headings, paragraphs, list items and quotations, in order', () => {
    expect(
      read(`<h1>Two ferries <em>stay</em></h1>Loose words<p>First</p><h3>Why</h3>
        <ul><li>one<li>two <p>and more</p></ul><blockquote>We stay.<p>All of us.</p></blockquote>
        <dl><dt>Alba<dd>a ferry</dl><div role="heading" aria-level="4">Later</div>`),
    ).toEqual([
      'heading1: Two ferries stay',
      'paragraph: Loose words',
      'paragraph: First',
      'heading3: Why',
      'list item: one',
      'list item: two',
      'list item: and more',
      'quotation: We stay.',
      'quotation: All of us.',
      'paragraph: Alba',
      'list item: a ferry',
      'heading4: Later',
    ]);
  });

  test('have their blanks folded as a browser folds them, and kept where it keeps them', () => {
    expect(
      read('<p>  one\n\t two&nbsp;<b> three</b>four </p><p>a<br> b<br><br>c</p><pre>  x\n    y\n\n z</pre>'),
    ).toEqual([
      'paragraph: one two threefour',
      'paragraph: a\nb',
      'paragraph: c',
      'paragraph: x\n    y\n\n z',
    ]);
  });

  test('have their entities resolved, and leave out what only tells where a word may be broken', () => {
    expect(
      read('<p>Caf&eacute; &amp; R&#x26;D &lt;b&gt; ca\u00adble&shy;ship har<wbr>bour &#0; &#xD800;</p>'),
    ).toEqual(['paragraph: Café & R&D <b> cableship harbour \ufffd \ufffd']);
  });

  test('keep the words of a link and leave its address', () => {
    expect(
      read('<p>See <a href="https://a.example/secret" ping="https://b.example">the report</a>.</p>'),
    ).toEqual(['paragraph: See the report.']);
  });

  test('hold the description of a picture and its caption', () => {
    expect(
      read(
        '<figure><img src="a.png" alt="A ferry in port"><figcaption>Port Sarell</figcaption></figure><img alt="">',
      ),
    ).toEqual(['paragraph: A ferry in port', 'paragraph: Port Sarell']);
  });

  test('hold a table row by row, with a tab between cells', () => {
    expect(
      read(`<table><caption>Ships</caption><thead><tr><th></th><th>Crew</th><th>Built</th></tr></thead>
        <tr><th>Alba</th><td>12<br>men</td><td></td></tr><tr hidden><td>Cora</td><td>3</td></tr><tr><td colspan="2">Bora</td><td><p>1991</p></td></tr></table>`),
    ).toEqual(['paragraph: Ships', 'table: Crew\tBuilt\nAlba\t12 men\nBora\t\t1991']);
  });

  test('take a table that only arranges the page apart', () => {
    expect(read('<table><tr><td>Menu<td><h2>Title</h2><p>Words</p><tr><td>left<td>right</table>')).toEqual([
      'paragraph: Menu',
      'heading2: Title',
      'paragraph: Words',
      'paragraph: left',
      'paragraph: right',
    ]);
  });

  test('leave out what a reader does not see', () => {
    expect(
      read(`<p hidden>1</p><p style="color:red; display : none">2</p><p aria-hidden="true">3</p>
        <div style="visibility:hidden"><p>4</p></div><template><p>5</p></template><noscript>6</noscript>
        <script>7</script><style>8</style><svg><text>9</text></svg><iframe>10</iframe><!-- 11 -->
        <form><p>12</p><input value="13"><button>14</button></form><textarea>15</textarea><select><option>16</select>
        <dialog>17</dialog><object>18</object><video>19</video><p style="display:block">seen</p>`),
    ).toEqual(['paragraph: seen']);
  });

  test('are read where one form holds the whole page', () => {
    expect(read('<form id="aspnetForm"><h1>Title</h1><input value="x"><p>Words</p></form>')).toEqual([
      'heading1: Title',
      'paragraph: Words',
    ]);
  });

  test('that a writer quoted with <q> stand between quotation marks', () => {
    expect(read('<p>She said <q>we stay</q>.</p>')).toEqual(['paragraph: She said “we stay”.']);
  });
});

/** A piece of a page and the words that a reader sees of it. */
interface Made {
  readonly html: string;
  readonly words: readonly string[];
}

const made = fc.letrec<{ node: Made; text: Made; block: Made; hidden: Made }>((tie) => ({
  text: fc
    .array(fc.constantFrom('harbour', 'ferry', 'said', '港口', '&amp;', 'naïve', '1,900', '&lt;p&gt;'), {
      maxLength: 4,
    })
    .map((words) => ({
      html: ` ${words.join(' \n ')} `,
      words: words.map((word) => word.replace('&amp;', '&').replace('&lt;p&gt;', '<p>')),
    })),
  block: fc
    .tuple(
      fc.constantFrom(
        'p',
        'div',
        'h1',
        'h3',
        'ul',
        'li',
        'blockquote',
        'b',
        'a',
        'span',
        'section',
        'pre',
        'table',
        'tr',
        'td',
        'th',
        'dl',
        'dd',
        'figure',
        'br',
        'hr',
        'article',
        'td colspan=3',
        'em',
        'main',
        'unknown-element',
      ),
      fc.array(tie('node'), { maxLength: 5 }),
      fc.boolean(),
    )
    .map(([tag, children, isClosed]) => ({
      html: `<${tag}>${children.map(({ html }) => html).join('')}${isClosed ? `</${tag.split(' ')[0]}>` : ''}`,
      words: children.flatMap(({ words }) => words),
    })),
  hidden: tie('block').map(({ html }) => ({ html: `<template>${html}</template>`, words: [] })),
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    tie('text'),
    tie('text'),
    tie('block'),
    tie('hidden'),
  ),
}));

test('whatever the elements, the blocks are in order and their words are those of the page', () => {
  fc.assert(
    fc.property(fc.array(made.node, { maxLength: 8 }), (nodes) => {
      const { text, blocks } = textOfHtml(nodes.map(({ html }) => html).join(''));
      expectOrdered(text, blocks);
      const words = blocks.flatMap(({ start, end }) => text.slice(start, end).split(/\s+/u));
      expect(words).toEqual(nodes.flatMap((node) => node.words));
      expect(text.split(/\s+/u).filter((word) => word !== '')).toEqual(words);
    }),
    { numRuns: 400 },
  );
});

test('any characters at all give a text or a refusal, never a failure', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<',
      '</',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<p',
      '<script',
      '&#',
      '&',
      '=',
      '\0',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { text, blocks } = textOfHtml(pieces.join(''));
      expectOrdered(text, blocks);
      expect(text.isWellFormed()).toBe(true);
    }),
    { numRuns: 150 },
  );
});
