/**
 * The encoding that a page names in its first 1,024 bytes, as browsers look for it: an XML declaration, else a
 * `<meta>` outside comments. Only an ASCII-compatible one can be said in this way, so UTF-16 here is a slip.
 */
export function encodingSaid(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES)).replace(/<!--[^]*?(?:-->|$)/gu, ' ');
  const declared = /^[^<]{0,8}<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/u.exec(head)?.[1];
  const said = declared ?? metaCharset(head);
  return said === undefined || /^utf-?(?:16|32)|^ucs-?2/iu.test(said) ? undefined : said.toLowerCase();
}

const PRESCAN_BYTES = 1_024;

function metaCharset(head: string): string | undefined {
  for (const [tag] of head.matchAll(/<meta[\s/][^>]*/giu)) {
    const charset = /[\s/"']charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(tag)?.[1];
    const isContent = /[\s/"']content\s*=\s*(?:"[^"]*|'[^']*|\S*)charset\s*=/iu.test(tag);
    if (charset !== undefined && !isContent) return charset;
    if (isContent && /http-equiv\s*=\s*["']?\s*content-type/iu.test(tag)) {
      return /charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(tag)?.[1];
    }
  }
  return undefined;
}
