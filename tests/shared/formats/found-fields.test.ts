import { expect, test } from 'vitest';
import type { FoundFields } from '../../../shared/formats/import-batch.ts';
import { markdown } from '../../../shared/formats/markdown.ts';
import { plainText } from '../../../shared/formats/plain-text.ts';

const BODY =
  'The harbour office said on Monday that the two ferries would stay in port until the inquiry had ended on Sept. 26, and that the crews would be paid in full.';

const found = (text: string): FoundFields => plainText.read(text, 'a.txt').found;

test('title, authors and day stand above the text', () => {
  const text = `Tuesday, March 4, 2025\n\nTwo Ferries Stay in Port\n\nBy Ana Ruiz and Ben Okoro, Political Editor\n\n${BODY}`;
  expect(found(text)).toEqual({
    title: 'Two Ferries Stay in Port',
    authors: ['Ana Ruiz', 'Ben Okoro'],
    published: '2025-03-04',
  });
});

test('labels are read wherever they stand at the top or the foot', () => {
  const text = `Title: Two Ferries\nAuthor: Ana Ruiz\nPublished: 4 March 2025\nUpdated: 6 March 2025\n\n${BODY}\n\nSource: The Courier\nhttps://courier.example/two-ferries`;
  expect(found(text)).toEqual({
    title: 'Two Ferries',
    outlet: 'The Courier',
    authors: ['Ana Ruiz'],
    published: '2025-03-04',
    url: 'https://courier.example/two-ferries',
  });
});

test('a date without a year, or inside a sentence, is not the day of publication', () => {
  expect(found(`Two Ferries Stay in Port\nSept. 26\n\n${BODY}`).published).toBeUndefined();
  expect(found(`${BODY}\n\nThe inquiry began on 3 March 2025.`).published).toBeUndefined();
});

test('the day of an update is not the day of publication', () => {
  expect(found(`Two Ferries Stay in Port\nUpdated 6 March 2025\n\n${BODY}`).published).toBeUndefined();
  expect(
    found(`Two Ferries Stay in Port\nUpdated 6 March 2025 | Published 4 March 2025\n\n${BODY}`).published,
  ).toBe('2025-03-04');
});

test('the line of provenance names a text that names itself nowhere', () => {
  expect(found(`${BODY}\nExcerpt from: Northern Harbour Report, Second Session`)).toEqual({
    title: 'Northern Harbour Report, Second Session',
    kind: 'official report',
  });
  expect(found(`Two Ferries Stay in Port\n\n${BODY}\nExcerpt from: The Harbour Gazette`).outlet).toBe(
    'The Harbour Gazette',
  );
});

test('contact lines and copyright notices name the outlet', () => {
  expect(found(`${BODY}\nWrite to The Courier at desk@courier.example`).outlet).toBe('The Courier');
  expect(found(`${BODY}\n© 2025 The Courier. All rights reserved.`).outlet).toBe('The Courier');
});

test('a dateline with an agency makes a wire story', () => {
  expect(found(`Two Ferries Stay in Port\n\nPORT SARELL, March 4, 2025 (Reuters) - ${BODY}`)).toEqual({
    title: 'Two Ferries Stay in Port',
    outlet: 'Reuters',
    published: '2025-03-04',
    kind: 'wire story',
  });
  expect(found(`${BODY} quoted by Reuters (AP) - said`).kind).toBeUndefined();
});

test('a speech is one only when its title says so', () => {
  expect(found(`Remarks by the Minister of the Interior at the Harbour\n\n${BODY}`).kind).toBe('speech');
  expect(found(`Minister Speaks at the Harbour\n\n${BODY}`).kind).toBeUndefined();
});

test('a text that says nothing about itself leaves every field open', () => {
  expect(found(`${BODY}\n${BODY}`)).toEqual({});
  expect(found('')).toEqual({});
});

test('the title of a Markdown file is free of marks', () => {
  const { title } = markdown.read(
    `# **Two** [Ferries](https://courier.example) Stay\n\n${BODY}`,
    'a.md',
  ).found;
  expect(title).toBe('Two Ferries Stay');
});

test.each([
  ['By Ana Ruiz', ['Ana Ruiz']],
  ['By ANA RUIZ and BEN OKORO', ['ANA RUIZ', 'BEN OKORO']],
  ['by Ana Ruiz, Ben Okoro & Eva van der Lind', ['Ana Ruiz', 'Ben Okoro', 'Eva van der Lind']],
  ['By Ana Ruiz in Port Sarell | 4 March 2025', ['Ana Ruiz']],
  ['Author: Ana Ruiz (ana@courier.example)', ['Ana Ruiz']],
  ['作者：王小明、李大同', ['王小明', '李大同']],
  ['By Staff Reporter', undefined],
  ['By and large the harbour is safe', undefined],
  ['By 2030 the Harbour', undefined],
])('the byline %s names %j', (line, authors) => {
  expect(found(`Two Ferries Stay in Port\n\n${line}\n\n${BODY}`).authors).toEqual(authors);
});
