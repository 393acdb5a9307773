import { describe, expect, test } from 'vitest';
import { CUT_SIZES, cutPage } from '../../../electron/pdf/cut-page.ts';
import { withPageNumbers } from '../../../electron/pdf/page-numbers.ts';

const page = (body: string): string =>
  `<!doctype html>\n<html><head><style>@page :first{@top-left{content:none}}p{color:red}</style></head><body class="print">${body}</body></html>\n`;

const SMALL = { whole: 10, part: 200 };
const WORDS = 'w'.repeat(150);

const bodies = (parts: readonly string[]): readonly string[] =>
  parts.map((part) => /<body[^>]*>(.*?)<div hidden="">/s.exec(part)?.[1] ?? '');

test('a short page stays as it is, to the letter', () => {
  const html = page(`<h1>One</h1><p>${WORDS}</p><h1>Two</h1>`.repeat(20));
  expect(cutPage(html, CUT_SIZES)).toEqual([html]);
});

test('a page without a place to cut stays whole, however long it is', () => {
  const html = page(`<main><p>${WORDS}</p><p>${WORDS}</p><p>${WORDS}</p></main>`);
  expect(cutPage(html, SMALL)).toEqual([html]);
});

describe('cuts', () => {
  test('are made before chapters, and all words come out in their order', () => {
    const chapters = ['One', 'Two', 'Three', 'Four'].map((title) => `<h1>${title}</h1><p>${WORDS}</p>`);
    const parts = bodies(cutPage(page(`<main>${chapters.join('')}</main>`), SMALL));
    expect(parts).toEqual(chapters.map((chapter) => `<main>${chapter}</main>`));
  });

  test('take along what begins with the chapter, so that no empty shell is left', () => {
    const chapter = `<section class="a"><div><h1>Two</h1><p>${WORDS}</p></div></section>`;
    const parts = bodies(cutPage(page(`<main><p>${WORDS}</p>${chapter}</main>`), SMALL));
    expect(parts).toEqual([`<main><p>${WORDS}</p></main>`, `<main>${chapter}</main>`]);
  });

  test('in a list let it go on with its number, in every part', () => {
    const items = Array.from({ length: 6 }, (_, index) => `<li id="n${index + 1}">${WORDS}</li>`);
    const html = page(`<ol class="notes" data-cut="">${items.join('')}</ol>`);
    const starts = bodies(cutPage(html, { whole: 10, part: 400 })).map((part) => [
      / start="(\d+)"/.exec(part)?.[1],
      part.match(/<li/g)?.length,
      part.endsWith('</ol>'),
    ]);
    expect(starts).toEqual([
      [undefined, 2, true],
      ['3', 2, true],
      ['5', 2, true],
    ]);
  });

  test('in a table let it go on with its head, and give no place twice', () => {
    const head = '<thead><tr><th id="head" scope="col">Code</th></tr></thead>';
    const rows = ['a', 'b'].map((name) => `<tr id="${name}"><td>${WORDS}</td></tr>`).join('');
    const html = page(
      `<table id="t"><caption>All</caption>${head}<tbody data-cut="">${rows}</tbody></table>`,
    );
    const [first = '', second = ''] = bodies(cutPage(html, { whole: 10, part: 260 }));
    expect(first).toContain('<caption>All</caption>');
    expect(second).toBe(
      `<table><thead><tr><th scope="col">Code</th></tr></thead><tbody data-cut=""><tr id="b"><td>${WORDS}</td></tr></tbody></table>`,
    );
  });

  test('are not made between other elements', () => {
    const html = page(`<ul><li>${WORDS}</li><li>${WORDS}</li></ul><h1>Two</h1>`);
    expect(bodies(cutPage(html, { whole: 10, part: 170 }))).toEqual([
      `<ul><li>${WORDS}</li><li>${WORDS}</li></ul>`,
      '<h1>Two</h1>',
    ]);
  });
});

test('links find their places in every part, as links of the first part and places of the second', () => {
  const html = page(
    `<a href="#two">Two</a><p>${WORDS}</p><h1 id="two">Two</h1><p>${WORDS}</p><a href="#three"></a>`,
  );
  const [first = '', second = ''] = cutPage(html, SMALL);
  expect(first).toContain('<div hidden=""><i id="two"></i></div></body>');
  expect(second).toContain('<div hidden=""><i id="three"></i><a href="#two"></a></div></body>');
});

test('only the first part has a first page', () => {
  const html = page(`<p>${WORDS}</p><h1>Two</h1><p>${WORDS}</p>`);
  const [first = '', second = ''] = cutPage(html, SMALL);
  expect(first).toContain('<style>@page :first{@top-left{content:none}}p{color:red}</style>');
  expect(first).not.toContain('data-continued');
  expect(second).toContain('<style>p{color:red}</style>');
  expect(second).toContain('<body data-continued="" class="print">');
});

test('the numbers of a part are those of its pages in the whole', () => {
  expect(withPageNumbers(page(''), { before: 7, here: 2, all: 12 })).toContain(
    '<style>@counter-style page-of-all{system:fixed 1;symbols:"8" "9"}@counter-style count-of-all{system:cyclic;symbols:"12"}\n@page',
  );
});
