import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../../shared/formats/html-text.ts';
import { RefusedFile } from '../../../shared/formats/import-format.ts';

/** Each holds the word "evil" where a careless reader would show it, run it or fetch it; none of it is seen. */
const PAGES: Readonly<Record<string, string>> = {
  script: '<script>document.write("evil")</script><SCRIPT src=//evil.example></SCRIPT >',
  'a script that closes badly': '<script>evil</script/x><script\n>evil</script\t>',
  'a script in a comment in a script': '<script><!-- <script>evil</script> --></script>',
  handlers: '<img src=x onerror="evil()"><body onload=evil()><p onclick=\'evil()\'></p>',
  'addresses that run': '<a href="javascript:evil()"></a><a href=" jav&#x09;ascript:evil()"></a>',
  svg: '<svg><script>evil</script><text>evil</text><foreignObject><p>evil</p></foreignObject></svg>',
  math: '<math><annotation encoding="text/html">evil</annotation></math>',
  'mutation through noscript': '<noscript><p title="</noscript><img src=x onerror=evil()>"></noscript>',
  'mutation through math':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=evil()&gt;">',
  'mutation through form':
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=evil()></style></form>',
  template: '<template><script>evil</script><p>evil</p></template>',
  'template of a shadow tree': '<div><template shadowrootmode="open">evil</template></div>',
  noscript: '<noscript>evil</noscript>',
  'end tags within what is hidden':
    '<div><template></div>evil</template></div><p><noscript></p>evil</noscript><iframe></p>evil</iframe>',
  clobbering:
    '<form id=parentNode><input name=children value=evil><input name=attributes></form><img name=body>',
  'styles that fetch':
    '<style>@import url(//evil.example)</style><p style="background:url(//evil.example/x)"></p>',
  'text made by styles': '<style>p::before{content:"evil"}</style>',
  refresh: '<meta http-equiv=refresh content="0;url=https://evil.example">',
  base: '<base href="https://evil.example/">',
  ping: '<a href="#" ping="https://evil.example"></a>',
  frames:
    '<iframe srcdoc="<p>evil</p>">evil</iframe><frameset><frame src=evil></frameset><object data=evil>evil</object>',
  'comments for old browsers': '<!--[if IE]><p>evil</p><![endif]--><![if !IE]><!-- evil --><![endif]>',
  'a comment that ends oddly': '<!-- evil --!><!--> <!-- evil -->',
  'a processing instruction': '<?php echo "evil" ?><?xml-stylesheet href="evil"?>',
  'a declared entity': '<!DOCTYPE html SYSTEM "https://evil.example/x.dtd">',
  'an attribute that never ends': '<p title="evil ',
  'a tag that never ends': '<p evil',
};

describe('of a page that is built to harm, nothing is text:', () => {
  test.each(Object.entries(PAGES))('%s', (_, html) => {
    const page = `<p>before</p>${html}`;
    const { text } = textOfHtml(page);
    expect(text).not.toMatch(/evil|script|onerror/u);
    expect(text.startsWith('before')).toBe(true);
  });

  test('UTF-7 is read as the characters that stand there, and never as markup', () => {
    expect(textOfHtml('<p>+ADw-script+AD4-evil+ADw-/script+AD4-</p>').text).toBe(
      '+ADw-script+AD4-evil+ADw-/script+AD4-',
    );
  });

  test('what an old browser showed as it is written is shown as it is written', () => {
    expect(textOfHtml('<xmp><script>evil()</script> <b>x</xmp>').text).toBe('<script>evil()</script> <b>x');
  });

  test('bytes of nought and other controls are left out', () => {
    expect(textOfHtml('<p>ha\0rb\u0007our</p>').text).toBe('harbour');
  });

  test('names of the prototype are attributes and elements like others', () => {
    expect(textOfHtml('<p __proto__="x" constructor=y>a</p><constructor>b<valueOf>c').text).toBe('a\n\nbc');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a page is refused by name, before it costs anything,', () => {
  const refusal = (html: string): RefusedFile => {
    try {
      textOfHtml(html, 'trap.html');
    } catch (error) {
      if (error instanceof RefusedFile) return error;
      throw error;
    }
    throw new Error('It was read.');
  };

  test.each([
    ['when 50,000 elements lie within one another', '<div>'.repeat(50_000), /more than 512 deep/],
    ['when inline elements do', '<b><i>'.repeat(25_000), /more than 512 deep/],
    ['when tables do', '<table><tr><td>'.repeat(20_000), /more than 512 deep/],
    [
      'when a tag has 100,000 attributes',
      `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>`,
      /more than 512 attributes/,
    ],
    [
      'when 400,000 end tags close nothing',
      `${'<i>'.repeat(500)}${'</x>'.repeat(400_000)}`,
      /more than 200000/,
    ],
    ['when it has 400,000 elements', '<br>'.repeat(400_000), /more than 200000 elements/],
  ])('%s', (_, html, reason) => {
    const { code, message } = refusal(html);
    expect(code).toBe('unsound');
    expect(message).toMatch(/^“trap\.html”/);
    expect(message).toMatch(reason);
    expect(message).toMatch(/Nothing was imported/);
  });

  test('a page just within the budgets is read', () => {
    expect(textOfHtml(`${'<div>'.repeat(512)}deep`).text).toBe('deep');
    expect(textOfHtml('<p>x'.repeat(99_999)).blocks).toHaveLength(99_999);
  });
});
