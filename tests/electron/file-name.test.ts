import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extensionOf, safeFileName } from '../../electron/file-name.ts';

test.each([
  ['Flood report R1.pdf', 'Flood report R1.pdf'],
  ['埃德拉港 报告.pdf', '埃德拉港 报告.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a/b\\c:d*e?f"g<h>i|j.html', 'a-b-c-d-e-f-g-h-i-j.html'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['zero\u200bwidth.pdf', 'zerowidth.pdf'],
  ['line\nbreak\0.pdf', 'linebreak.pdf'],
  ['trailing dots...', 'trailing dots'],
  ['.hidden', 'hidden'],
  ['CON.pdf', '_CON.pdf'],
  ['nul', '_nul'],
  ['   ', 'untitled'],
  ['.pdf', 'pdf'],
])('%j is offered as %j', (suggested, offered) => {
  expect(safeFileName(suggested)).toBe(offered);
});

test('a long name is cut and keeps its extension', () => {
  const name = safeFileName(`${'long '.repeat(100)}.touchstone`);
  expect(name.length).toBeLessThan(165);
  expect(name).toMatch(/g\.touchstone$/);
});

test('whatever is suggested, the name is one that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
      const name = safeFileName(suggested);
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}]+$/u);
      expect(name).not.toMatch(/^[. ]|[. ]$/);
      expect(name.isWellFormed()).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('the extension is lower case and without its dot', () => {
  expect(['a.PDF', 'a.b.touchstone', 'none', '.x', 'a.'].map(extensionOf)).toEqual([
    'pdf',
    'touchstone',
    '',
    'x',
    '',
  ]);
});
