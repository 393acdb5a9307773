import { expect, test } from 'vitest';
import { readFiles } from '../../../renderer/workers/import-client.ts';
import { bytesOf, makeZip } from '../../shared/formats/foreign-zips.ts';
import { makeDocx, makeOdt, makeXlsx, paragraph } from '../../shared/formats/made-office.ts';

test('documents, tables and archives are read in the worker, with the packages that it loads for them', async () => {
  const rows = '<row><c r="A1" t="inlineStr"><is><t>Claim</t></is></c><c r="B1"><v>2</v></c></row>';
  const docx = makeDocx(paragraph('港务局 said so.'));
  const outcomes = await readFiles([
    { name: 'a.docx', bytes: docx },
    { name: 'b.odt', bytes: makeOdt('<text:h text:outline-level="1">Two Ferries</text:h>') },
    { name: 'c.rtf', bytes: bytesOf(String.raw`{\rtf1 They stay.}`) },
    { name: 'd.xlsx', bytes: makeXlsx([{ name: 'List', rows }]) },
    { name: 'e.csv', bytes: bytesOf('Claim,Link\nThey stay.,https://courier.example\n') },
    {
      name: 'f.zip',
      bytes: makeZip([
        { name: 'in/g.docx', bytes: docx },
        { name: 'in/h.txt', bytes: 'Words.' },
      ]),
    },
    { name: 'i.docx', bytes: docx.slice(0, 200) },
  ]);
  expect(
    outcomes.map((outcome) => [outcome.name, outcome.ok ? outcome.draft.read.text : outcome.code]),
  ).toEqual([
    ['a.docx', '港务局 said so.'],
    ['b.odt', 'Two Ferries'],
    ['c.rtf', 'They stay.'],
    ['d.xlsx', 'Claim\t2'],
    ['e.csv', 'Claim\tLink\nThey stay.\thttps://courier.example'],
    ['g.docx', '港务局 said so.'],
    ['h.txt', 'Words.'],
    ['i.docx', 'unsound'],
  ]);
  const table = outcomes.find(({ name }) => name === 'e.csv');
  expect(table?.ok && table.draft.read.ledger?.rows).toEqual([['They stay.', 'https://courier.example']]);
});
