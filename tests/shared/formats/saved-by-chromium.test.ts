import fs from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import type { ImportDraft } from '../../../shared/formats/import-batch.ts';

const CHROMIUM = process.env['TOUCHSTONE_CHROMIUM'] ?? '/usr/bin/chromium';
const ADDRESS = 'https://narrows.example/log?day=3';

/** A page as browsers draw it: a script builds a part of it, a frame lies in it, styles hide nothing. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log of the third day — Narrows</title>
<style>td{padding:4px} h1{color:teal}</style></head><body>
<nav><a href="/">Front page</a><br><a href="/log">Log</a></nav>
<main><h1>Log of the third day</h1>
<p>The repair ship reached the break at <b>04:10</b>, nine hours after she had left harbour, and found the cable&nbsp;torn &amp; bent over a ledge of rock some forty metres below the place where the chart has it.</p>
<p id="late"></p>
<blockquote>“A cable does not ask who is on the telephone,” the captain said.</blockquote>
<ul><li>Splice one: held<li>Splice two: failed, 港口 asked for another</ul>
<table><tr><th>Hour<th>Depth<tr><td>05:00<td>41 m<tr><td>06:00<td>39 m</table>
<pre>05:02  anchor up
05:09  anchor down</pre>
<p>By evening the ship had made two splices of the three that were needed, and the officers on watch expected the line to carry voices again before the weather turned, as the forecast said it would.</p>
<iframe srcdoc="<p>Words in a frame.</p>"></iframe><p hidden>Never shown.</p></main>
<footer>© 2025 Narrows</footer>
<script>document.getElementById('late').textContent = 'This line was written by a script after the page had come, as so much is on pages of this kind, and a reader sees it like any other line of it.'</script>
</body></html>`;

describe.skipIf(!fs.existsSync(CHROMIUM))('a page saved by Chromium', () => {
  let browser: Browser;
  let page: Page;
  let shown: readonly string[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE })
        : route.abort(),
    );
    await page.goto(ADDRESS);
    shown = wordsOf(await page.evaluate(() => document.body.innerText));
  }, 60_000);
  afterAll(() => browser?.close());

  const read = async (name: string, saved: string): Promise<ImportDraft> => {
    const [outcome] = await readImport({ name, bytes: new TextEncoder().encode(saved) });
    if (!outcome?.ok) throw new Error(outcome?.message);
    return outcome.draft;
  };

  test('as MHTML gives the words that the page showed, its address and its day', async () => {
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    const { read: found, encoding } = await read('saved.mhtml', data);
    expect(wordsOf(found.text)).toEqual(shown);
    expect(found.found).toMatchObject({ title: 'Log of the third day', url: ADDRESS, language: 'en' });
    expect(found.found.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(found.foundIn).toMatchObject({
      url: 'MHTML header Snapshot-Content-Location',
      retrieved: 'MHTML header Date',
    });
    expect(encoding?.label).toBe('utf-8');
    expect(found.blocks.filter((_, block) => found.residue.some((one) => one.block === block))).toHaveLength(
      2,
    );
  });

  test('as HTML gives the same words', async () => {
    const draft = await read('saved.html', await page.content());
    expect(wordsOf(draft.read.text)).toEqual(shown);
    expect(draft.read.blocks.map(({ kind }) => kind)).toContain('table');
  });
});

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');
