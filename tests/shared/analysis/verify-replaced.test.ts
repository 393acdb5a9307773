import { expect, test } from 'vitest';
import { verifyCase } from '../../../shared/analysis/verify-case.ts';
import { type NoteId, spanOf } from '../../../shared/model/passage.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { startedWith } from '../../../shared/model/whole-case.ts';
import { sha256, smallCase } from '../model/small-case.ts';

const note = { label: 'Made for the test', at: '2026-01-02T03:04:05.678Z', analyst: '' };
const textHash = ({ text }: { readonly text: string }): Promise<string> =>
  sha256(new TextEncoder().encode(text));

/** The small case after its first text was corrected, one passage still waiting on the earlier one. */
async function replacedCase(quote?: string) {
  const { snapshot } = (await smallCase()).whole;
  const [earlier] = snapshot.excerpts;
  const [stored] = snapshot.texts;
  if (!earlier || !stored) throw new Error('The small case has no text');
  const text = stored.text.replace('Monday', 'Tuesday');
  const id = 'excerpt-corrected' as ExcerptId;
  const newer = {
    ...earlier,
    residue: [],
    id,
    code: 'X9',
    replaces: earlier.id,
    sha256: await textHash({ text }),
  };
  const span = spanOf(earlier.id, stored.text, 4, 11);
  if (!span) throw new Error('There are no words');
  return startedWith(
    {
      ...snapshot,
      excerpts: [...snapshot.excerpts, newer],
      texts: [...snapshot.texts, { ...stored, id, text, blocks: [] }],
      passages: snapshot.passages.map((passage, index) =>
        index === 0
          ? { ...passage, proposal: { excerptId: id, place: { start: 0, end: 38 }, kept: 85 } }
          : passage,
      ),
      notes: [
        {
          ...span,
          ...(quote !== undefined && { quote }),
          id: 'note-1' as NoteId,
          rev: 1,
          words: '',
          proposal: null,
          createdAt: note.at,
        },
      ],
    },
    note,
  );
}

const tools = { textHash, originalHash: async ({ sha256: hash }: { readonly sha256: string }) => hash };

test('a case with a replaced text and a passage that waits on the earlier one is sound', async () => {
  expect(await verifyCase(await replacedCase(), tools)).toEqual([]);
});

test('a note whose words are not at its place is found, under the code of its text', async () => {
  const findings = await verifyCase(await replacedCase('other words'), tools);
  expect(findings.map(({ rule, about }) => [rule, about])).toEqual([['passage', 'X1']]);
  expect(findings[0]?.message).toContain('“other words”');
});
