import { expect, test } from 'vitest';
import { readFiles } from '../../../renderer/workers/import-client.ts';

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

const PAGE = `<!doctype html><html lang="en"><head><title>Two Ferries Stay in Port</title>
<script>globalThis.wasRun = true; fetch('/never')</script></head><body>
<nav><a href="/">Front page</a> <a href="/sea">Sea</a></nav><article><h1>Two Ferries Stay in Port</h1>
${'<p>The harbour office said on Monday that the two ferries would stay in port until the inquiry had ended, and that the crews would be paid in full.</p>'.repeat(3)}
</article><footer>© 2025 The Courier</footer><img src="/never.png" onerror="globalThis.wasRun = true"></body></html>`;

test('a saved page is read in the worker, where nothing of it runs and nothing is fetched', async () => {
  const before = performance.getEntriesByType('resource').filter(({ name }) => name.includes('never')).length;
  const outcomes = await readFiles([
    { name: 'page.html', bytes: bytesOf(PAGE) },
    { name: 'trap.html', bytes: bytesOf(`<html>${'<div>'.repeat(50_000)}`) },
    {
      name: 'feed.rss',
      bytes: bytesOf('<rss><channel><item><title>One</title></item><item><title>Two</title></item>'),
    },
  ]);
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.name : outcome.code))).toEqual([
    'page.html',
    'unsound',
    'One',
    'Two',
  ]);
  const [page] = outcomes;
  if (!page?.ok) throw new Error(page?.message);
  const { blocks, residue, text, found } = page.draft.read;
  expect(residue.map(({ block }) => text.slice(blocks[block]?.start, blocks[block]?.end))).toEqual([
    'Front page Sea',
    '© 2025 The Courier',
  ]);
  expect(found.title).toBe('Two Ferries Stay in Port');
  expect('wasRun' in globalThis).toBe(false);
  expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('never'))).toHaveLength(
    before,
  );
});
