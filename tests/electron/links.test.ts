import { describe, expect, test } from 'vitest';
import { type LinkAnswer, openLinks } from '../../electron/links.ts';
import { MAIN_WORDS } from '../../electron/words.ts';

function setUp(answer: LinkAnswer, isClosed = false) {
  const done: string[] = [];
  let closed = isClosed;
  const links = openLinks({
    mode: { isClosed: () => closed },
    ask: async ({ href, unicodeHost }) => {
      done.push(`asked ${href} ${unicodeHost}`);
      return await Promise.resolve(answer);
    },
    open: async (href) => {
      await Promise.resolve();
      done.push(`opened ${href}`);
    },
    copy: async (href) => {
      await Promise.resolve();
      done.push(`copied ${href}`);
    },
  });
  const close = (): void => {
    closed = true;
  };
  return { links, done, close };
}

const ADDRESS = 'https://bücher.example/';
const ASKED = 'asked https://xn--bcher-kva.example/ bücher.example';

describe('an address of a source', () => {
  test('opens in a browser only after a question that shows the whole of it', async () => {
    const { links, done } = setUp('open');
    expect(await links(ADDRESS)).toEqual({ ok: true, value: 'opened' });
    expect(done).toEqual([ASKED, 'opened https://xn--bcher-kva.example/']);
  });

  test('is copied, and opens nothing, where that is the answer', async () => {
    const { links, done } = setUp('copy');
    expect(await links(ADDRESS)).toEqual({ ok: true, value: 'copied' });
    expect(done).toEqual([ASKED, 'copied https://xn--bcher-kva.example/']);
  });

  test('is left alone where the question is not answered', async () => {
    const { links, done } = setUp('leave');
    expect(await links(ADDRESS)).toEqual({ ok: true, value: 'left' });
    expect(done).toEqual([ASKED]);
  });

  test('is neither asked about nor opened in closed mode', async () => {
    const { links, done } = setUp('open', true);
    expect(await links(ADDRESS)).toMatchObject({ ok: false, code: 'closed-mode' });
    expect(done).toEqual([]);
  });

  test('is not opened where closed mode was turned on while the question stood', async () => {
    const { links, done, close } = setUp('open');
    const opening = links(ADDRESS);
    close();
    expect(await opening).toMatchObject({ ok: false, code: 'closed-mode' });
    expect(done).toEqual([ASKED]);
  });

  test('that leads anywhere but to the web is refused with a sentence and not asked about', async () => {
    const { links, done } = setUp('open');
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://a@b.example/',
      'https://a\u202e/',
    ]) {
      const refused = await links(address);
      expect(refused).toMatchObject({ ok: false, code: 'bad-address' });
      expect(refused).toHaveProperty('message', expect.stringMatching(/opened\.$/));
    }
    expect(done).toEqual([]);
  });

  test('asks one question at a time, and again once it is answered', async () => {
    const { links, done } = setUp('leave');
    const [first, second] = await Promise.all([links(ADDRESS), links('https://other.example/')]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, code: 'busy' });
    expect(await links(ADDRESS)).toMatchObject({ ok: true });
    expect(done).toEqual([ASKED, ASKED]);
  });

  test('is shown whole, with its host in both spellings, above a first button that does nothing', () => {
    const { detail, buttons } = MAIN_WORDS.link.question;
    const shown = detail({
      href: 'https://xn--80ak6aa92e.example/a/long/path?with=everything#behind',
      host: 'xn--80ak6aa92e.example',
      unicodeHost: 'аррӏе.example',
    });
    expect(shown).toContain('https://xn--80ak6aa92e.example/a/long/path?with=everything#behind\n');
    expect(shown).toContain('Host: xn--80ak6aa92e.example\n');
    expect(shown).toContain('аррӏе.example');
    expect(buttons).toEqual(['Cancel', 'Copy address', 'Open in browser']);
  });
});
