import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markArtifacts } from '../../../electron/pdf/artifacts.ts';
import { scanOperators } from '../../../electron/pdf/content-stream.ts';

const mark = (content: string, repeated: readonly number[] = []): string =>
  Buffer.from(markArtifacts(Buffer.from(content, 'latin1'), new Set(repeated))).toString('latin1');

const operators = (content: string): readonly string[] => {
  const found: string[] = [];
  scanOperators(Buffer.from(content, 'latin1'), (operator) => found.push(operator));
  return found;
};

describe('reading a content stream', () => {
  test('strings, names, numbers and comments are no operators', () => {
    expect(
      operators(
        '/F1 12 Tf (a (b\\)) BT) Tj <42 54> Tj [(Q) -.5 <51>] TJ % re f\n<</K /re>> BDC true null EMC',
      ),
    ).toEqual(['Tf', 'Tj', 'Tj', 'TJ', 'BDC', 'EMC']);
  });

  test('a stream that ends within a string or a number ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'()<>[]/%\\ qQTj1.-\n'.split('')), maxLength: 40 }),
        (content) => {
          expect(operators(content).length).toBeLessThanOrEqual(content.length);
        },
      ),
    );
  });
});

describe('furniture', () => {
  test('a path, a text and an object outside marked content become artifacts', () => {
    expect(mark('q\n0 0 1 1 re\nf\nQ\n')).toBe('q\n/Artifact BMC\n0 0 1 1 re\nf\nEMC\nQ\n');
    expect(mark('BT\n/F1 9 Tf\n(x) Tj\nET\n')).toBe('BT\n/F1 9 Tf\n/Artifact BMC\n(x) Tj\nEMC\nET\n');
    expect(mark('/X1 Do\n')).toBe('/Artifact BMC\n/X1 Do\nEMC\n');
  });

  test('what is tagged, or an artifact already, is left alone', () => {
    const tagged = '/P <</MCID 0 >>BDC\nBT\n(x) Tj\nET\nEMC\n/Artifact BMC\n0 0 m\nS\nEMC\n';
    expect(mark(tagged)).toBe(tagged);
  });

  test('words with their true characters, but without a tag, are wrapped whole', () => {
    expect(mark('BT\n/Span <</ActualText <41>>>BDC\n(x) Tj\nEMC\nET\n')).toBe(
      'BT\n/Artifact BMC\n/Span <</ActualText <41>>>BDC\n(x) Tj\nEMC\nEMC\nET\n',
    );
  });

  test('a clipping path paints nothing and is not marked', () => {
    expect(mark('0 0 1 1 re\nW\nn\n')).toBe('0 0 1 1 re\nW\nn\n');
  });

  test('a repeated head cell loses its number and becomes an artifact', () => {
    expect(mark('/TH <</MCID 3 >>BDC\nBT\n(x) Tj\nET\nEMC\n/TD <</MCID 4 >>BDC\nEMC\n', [3])).toBe(
      '/Artifact BMC\nBT\n(x) Tj\nET\nEMC\n/TD <</MCID 4 >>BDC\nEMC\n',
    );
  });

  test('whatever the order of operators, marked content is balanced and nothing else is changed', () => {
    const pieces = [
      'q\n',
      'Q\n',
      'BT\n(a) Tj\nET\n',
      '1 1 m\nS\n',
      '0 0 1 1 re\nW\nn\n',
      '/X Do\n',
      '/P <</MCID 1 >>BDC\n(b) Tj\nEMC\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const marked = mark(parts.join(''));
        expect(operators(marked).filter((operator) => /^B[DM]C$/.test(operator))).toHaveLength(
          operators(marked).filter((operator) => operator === 'EMC').length,
        );
        const tags = parts.filter((part) => part.includes('MCID')).length;
        const bare = marked.replaceAll('/Artifact BMC\n', '').split('EMC\n').join('');
        expect(bare).toBe(parts.join('').split('EMC\n').join(''));
        expect(marked.split('MCID')).toHaveLength(tags + 1);
      }),
    );
  });
});
