import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../shared/formats/html-page.ts';
import type { ReadText } from '../../../shared/formats/import-batch.ts';
import { RESIDUE_WORDS } from '../../../shared/words/residue.ts';
import { expectOrdered } from './block-laws.ts';

const readSaved = (name: string): ReadText =>
  readPage(fs.readFileSync(`tests/fixtures/pages/${name}.html`, 'utf8'), `${name}.html`);

/** Opening words of each block, residue apart from the rest. */
function parted({ text, blocks, residue }: ReadText): {
  readonly article: readonly string[];
  readonly page: ReadonlyMap<string, string>;
} {
  expectOrdered(text, blocks);
  const reasons = new Map(residue.map(({ block, reason }) => [block, reason]));
  const opening = (index: number): string =>
    text.slice(blocks[index]?.start, blocks[index]?.end).slice(0, 28).replaceAll(/\s/gu, ' ');
  const indexes = [...blocks.keys()];
  return {
    article: indexes.filter((index) => !reasons.has(index)).map(opening),
    page: new Map([...reasons].map(([index, reason]) => [opening(index), reason])),
  };
}

describe('an encyclopedia', () => {
  const read = readSaved('encyclopedia');
  const { article, page } = parted(read);

  test('keeps its article with title, box, lists, tables and references', () => {
    expect(article).toEqual([
      'Tern cables',
      'From Openpedia, the open enc',
      'Tern cables Length 212 km (1',
      'The Tern cables (Tern-1 and ',
      'History',
      'Tern-1 was laid in 2011 by t',
      'A hut above a beach',
      'The landing hut at Marrin Po',
      'Breaks of 2025',
      'Both cables broke on 19 July',
      'Tern-1 was lost at 02:14.',
      'Tern-2 was lost at 11:05, by',
      'An inquiry by the Harbour Pr',
      'Date Cable Hours out 11 Marc',
      'References',
      '^ “Two cables, one seabed”. ',
      '^ Annual report of Zhaolan S',
    ]);
  });

  test('has its menus, contents and foot proposed as residue, each with its reason', () => {
    expect(page.get('Contents')).toBe(RESIDUE_WORDS.navigation);
    expect(page.get('View history')).toBe(RESIDUE_WORDS.navigation);
    expect(page.get('Infrastructure of Orvane Cab')).toBe(RESIDUE_WORDS.navigation);
    expect(page.get('Categories:')).toBe(RESIDUE_WORDS.tags);
    expect(page.get('This page was last edited on')).toBe(RESIDUE_WORDS.pageFoot);
    expect(page.get('Donate Log in')).toBe(RESIDUE_WORDS.outsideArticle);
  });

  test('says its title and address', () => {
    expect(read.found).toEqual({
      title: 'Tern cables',
      url: 'https://en.openpedia.example/wiki/Tern_cables',
      language: 'en',
      kind: 'web page',
    });
  });
});

describe('a weblog saved by SingleFile', () => {
  const read = readSaved('weblog');
  const { article, page } = parted(read);

  test('keeps its entry', () => {
    expect(article).toEqual([
      'A night on the Narrows',
      'I went out with the pilot bo',
      'Nobody on board said a word.',
      'I have written down the time',
      '22:14  first ship silent 22:',
      'It proves nothing. A captain',
      'This entry was posted in Rad',
    ]);
  });

  test('has comments, sharing, archives and foot proposed as residue', () => {
    expect(page.get('You should have stayed in be')).toBe(RESIDUE_WORDS.comments);
    expect(page.get('Share this:')).toBe(RESIDUE_WORDS.sharing);
    expect(page.get('October 2025')).toBe(RESIDUE_WORDS.beside);
    expect(page.get('Posted on November 7, 2025')).toBe(RESIDUE_WORDS.topDate);
    expect(page.get('Proudly powered by a free we')).toBe(RESIDUE_WORDS.pageFoot);
  });

  test('is of the address it was saved from, on the day where it was saved, whatever else it claims', () => {
    expect(read.found).toMatchObject({
      title: 'A night on the Narrows',
      authors: ['Wenna Tarr'],
      published: '2025-11-07',
      retrieved: '2025-11-08',
      url: 'https://saltandsignal.example/2025/11/night-on-the-narrows/',
    });
    expect(read.foundIn).toMatchObject({
      authors: 'meta author',
      published: 'the visible text',
      retrieved: 'comment of SingleFile',
      url: 'comment of SingleFile',
    });
  });
});

test('a short article in Chinese is told from its page, and its day stands in one row with its source', () => {
  const read = readPage(
    `<html lang="zh-CN"><head><title>渡轮停航_昭澜时报</title></head><body>
    <div class="top-nav"><a href="/">首页</a> <a href="/gn">国内</a></div>
    <div class="main"><h1>渡轮停航</h1><div><span>2025年11月5日 08:30</span> <span>来源：昭澜时报</span></div>
    <div class="content"><p>　　港务局星期一表示，两艘渡轮将留在港内，直到调查结束为止。局长拒绝说明日期，但是他说船员的工资会照付。</p>
    <p>　　北岸的渔民要求赔偿，议会将在下星期听取他们的意见，并已向港务局提交一份清单。清单上写着要有两艘新渡轮，还要有一座引航站，并且要求港务局在十天以内作出答复。</p>
    <p>　　“我们留下来，所有的人都留下来。”船长对本报记者说，“在最后一条船安全靠岸以前，谁也不会离开码头。”</p></div></div>
    <div class="footer">关于我们 | 联系我们</div></body></html>`,
    'a.html',
  );
  expect(parted(read).article.map((words) => words.slice(0, 5))).toEqual([
    '渡轮停航',
    '2025年',
    '港务局星期',
    '北岸的渔民',
    '“我们留下',
  ]);
  expect([...parted(read).page.values()]).toEqual([RESIDUE_WORDS.navigation, RESIDUE_WORDS.pageFoot]);
  expect(read.found).toMatchObject({ title: '渡轮停航', published: '2025-11-05', language: 'zh-CN' });
});

test('a page that shows no words is refused with a sentence', () => {
  expect(() => readPage('<title>x</title><script>words()</script><img src=a>', 'empty.html')).toThrow(
    /^“empty\.html” shows a reader no words/,
  );
});

test('a title below a bar of buttons is the title, whatever blanks lie between them', () => {
  const prose =
    '<p>The repair ship reached the break nine hours after she had left harbour, and found the cable torn and bent over a ledge of rock.</p>';
  const read = readPage(
    `<title>Log of the third day - Narrows</title><div class="page"><div class="menu-bar">
     <a href="/"><svg></svg></a>
     <h1 class="menu-title">Narrows</h1>
     </div> <main> <h1 id="log"><a href="#log">Log of the third day</a></h1> ${prose.repeat(4)}</main></div>`,
    'a.html',
  );
  expect(parted(read).article[0]).toBe('Log of the third day');
  expect(parted(read).page.get('Narrows')).toBe(RESIDUE_WORDS.navigation);
  expect(read.found.title).toBe('Log of the third day');
});

test('a page that is one list of links has no article, and nothing of it is lost', () => {
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="/${index}">Notice ${index} to mariners</a>`,
  );
  const read = readPage(`<nav>Home</nav><ul>${links.join('')}</ul>`, 'list.html');
  expect(read.blocks).toHaveLength(61);
  expect(parted(read).article).toHaveLength(60);
});

test('a page too large for its article to be found is read all the same', () => {
  const read = readPage(
    `<nav><a href="/">Home page of all</a></nav>${'<p>One <b>line</b> of <i>many</i> lines.'.repeat(9_000)}`,
    'long.html',
  );
  expect(read.blocks).toHaveLength(9_001);
  expect(read.residue).toEqual([{ block: 0, reason: RESIDUE_WORDS.navigation }]);
});
