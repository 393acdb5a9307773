import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWebAddress } from '../../electron/web-address.ts';

describe('an address that a source gives', () => {
  test.each([
    ['https://example.org/news?id=1#part', 'https://example.org/news?id=1#part', null],
    ['  http://example.org ', 'http://example.org/', null],
    ['https://bücher.example/straße', 'https://xn--bcher-kva.example/stra%C3%9Fe', 'bücher.example'],
    // The Cyrillic letters of a name that looks like another one.
    ['https://аррӏе.example/', 'https://xn--80ak6aa92e.example/', 'аррӏе.example'],
    ['https://xn--80ak6aa92e.example/', 'https://xn--80ak6aa92e.example/', 'аррӏе.example'],
    ['HTTPS://EXAMPLE.ORG:8443/', 'https://example.org:8443/', null],
    ['http://0x7f.1/', 'http://127.0.0.1/', null],
  ])('%s is shown as it will be opened', (text, href, unicodeHost) => {
    expect(readWebAddress(text)).toMatchObject({ href, unicodeHost });
  });

  test.each([
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['ms-settings:privacy', 'scheme'],
    ['smb://server/share', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['mailto:ana@example.org', 'scheme'],
    ['app://touchstone/index.html', 'scheme'],
    ['\\\\server\\share', 'not-an-address'],
    ['example.org', 'not-an-address'],
    ['', 'not-an-address'],
    ['https:example.org', 'not-an-address'],
    ['https:/example.org/', 'not-an-address'],
    ['https:\\\\example.org\\', 'not-an-address'],
    ['https://good.example\\@evil.example/', 'credentials'],
    ['https://good.example\\.evil.example/', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://exa mple.org/', 'not-an-address'],
    ['https://good.example@evil.example/', 'credentials'],
    ['https://ana:secret@example.org/', 'credentials'],
    ['https://@example.org/', 'credentials'],
    ['https://example.org/\n', 'hidden'],
    ['ht\ttps://example.org/', 'hidden'],
    ['https://example.org/\u0000', 'hidden'],
    ['https://example.org/\u202Egpj.exe', 'hidden'],
    ['https://exam\u200Bple.org/', 'hidden'],
    ['https://example.org/\u2028', 'hidden'],
    [`https://example.org/${'x'.repeat(2000)}`, 'too-long'],
    // Short as it is written, long as it would be shown.
    [`https://example.org/${'é'.repeat(500)}`, 'too-long'],
  ])('%j is refused: %s', (text, problem) => {
    expect(readWebAddress(text)).toBe(problem);
  });

  test('whatever it is, what is shown is plain characters and means itself', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'https://',
        'http:',
        '//',
        '@',
        '\\',
        '#',
        '?',
        '%00',
        'еxample',
        '.org',
        ':80',
        '[::1]',
        '\u202e',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const read = readWebAddress(pieces.join(''));
        if (typeof read === 'string') return;
        expect(read.href).toMatch(/^https?:\/\/[!-~]+$/);
        expect(read.href.length).toBeLessThanOrEqual(2000);
        expect(readWebAddress(read.href)).toMatchObject({ href: read.href, host: read.host });
        const url = new URL(read.href);
        expect([url.username, url.password, url.host]).toEqual(['', '', read.host]);
      }),
    );
  });
});
