import { waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { runInContext } from '../../../renderer/commands/run.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { notices } from '../show-in-case.tsx';
import { paragraph, words, write } from './writing-page.tsx';

afterEach(() => vi.restoreAllMocks());

const HOSTILE = `<html><body><!--StartFragment--><h2 onclick="globalThis.wasRun = true">Ports</h2>
  <p class=MsoNormal>One <b>bold</b> word<img src="https://tracker.example/pixel.png" onerror="globalThis.wasRun = true">.<o:p></o:p></p>
  <table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>
  <script>globalThis.wasRun = true</script><!--EndFragment--></body></html>`;

function paste(target: HTMLElement, data: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
}

/** What is copied, as the clipboard has it. */
function copied(target: HTMLElement): Readonly<Record<string, string>> {
  const clipboardData = new DataTransfer();
  target.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData }));
  return Object.fromEntries([...clipboardData.types].map((type) => [type, clipboardData.getData(type)]));
}

test('HTML keeps its structure; the page never reads it, runs none of it and asks for nothing', async () => {
  const { saved, text } = await write();
  const asked = vi.spyOn(globalThis, 'fetch');
  const parsed = vi.spyOn(Element.prototype, 'innerHTML', 'set');
  const seen = performance.getEntriesByType('resource').length;
  paste(text, { 'text/html': HOSTILE, 'text/plain': 'Ports' });
  const body = await saved();
  expect(parsed).not.toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
  const requests = performance.getEntriesByType('resource').slice(seen);
  expect(requests.filter(({ name }) => name.includes('tracker'))).toEqual([]);
  expect('wasRun' in globalThis).toBe(false);
  expect(body.content).toMatchObject([
    { type: 'heading', attrs: { level: 2 }, content: [words('Ports')] },
    {
      type: 'paragraph',
      content: [words('One '), { type: 'text', text: 'bold', marks: [{ type: 'bold' }] }, words(' word.')],
    },
    { type: 'table' },
  ]);
  expect(notices()).toContain('One picture was left out. Import it as a source, or add a figure.');
  await runInContext('edit.undo');
  await waitFor(async () => expect((await saved()).content).toEqual([{ type: 'paragraph' }]));
});

test('what is copied here comes back as it was, citations and boxes too, with ids of its own', async () => {
  const blocks: readonly RichBlock[] = [
    { type: 'heading', attrs: { level: 1, id: 'one' }, content: [words('Harbours')] },
    { type: 'box', attrs: { kind: 'gap' }, content: [paragraph('Who paid?')] },
    {
      type: 'paragraph',
      content: [
        words('Shut'),
        { type: 'citation', attrs: { claimIds: ['gone' as never], note: 'p. 4' } },
        { type: 'footnote', attrs: { words: 'Seen.' } },
        words(' now'),
      ],
    },
  ];
  const { saved, text } = await write(...blocks, { type: 'pageBreak' }, { type: 'paragraph' });
  await userEvent.keyboard('{Control>}a{/Control}');
  const data = copied(text);
  expect(data['text/plain']).toContain('Who paid?');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  paste(text, data);
  const { content } = await saved();
  const again = content.slice(4);
  expect(again[1]).toEqual(blocks[1]);
  expect(again[2]).toEqual(blocks[2]);
  const ids = content.flatMap((block) => (block.type === 'heading' ? [block.attrs.id] : []));
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

test('a judgement and a cell take words alone, whatever is pasted into them', async () => {
  const { saved, text } = await write({
    type: 'judgement',
    attrs: { id: 'j', likelihood: 'likely', confidence: 'low' },
    content: [{ type: 'judgementStatement' }, { type: 'judgementBasis' }],
  });
  const statement = text.querySelector('[data-judgementstatement]');
  if (!statement) throw new Error('There is no judgement');
  await userEvent.click(statement);
  paste(text, { 'text/html': '<h1>Ports</h1><ul><li>shut</li></ul>' });
  const { content } = await saved();
  expect(content[0]).toMatchObject({
    type: 'judgement',
    content: [{ type: 'judgementStatement', content: [words('Ports shut')] }, { type: 'judgementBasis' }],
  });
});
