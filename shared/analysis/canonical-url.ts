/** Parameters that say how a reader came to a page, not which page it is. */
const PASSING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|s_cid)$/u;

/**
 * An address in the spelling by which two of the same page are known: without scheme, `www.`, the mobile `m.`, fragment,
 * campaign parameters and a slash at the end. Empty for what is no web address.
 */
export function canonicalUrl(address: string): string {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/iu.exec(address.trim());
  if (!match) return '';
  const [, host = '', path = '', query = ''] = match;
  const site = host.toLowerCase().replace(/^(?:www|m|amp)\./u, '');
  const page = path.replace(/\/(?:index\.(?:html?|php)|amp)?$/iu, '');
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !PASSING.test(pair.split('=')[0]?.toLowerCase() ?? ''))
    .toSorted();
  return `${site.replace(/:(?:80|443)$/u, '')}${page}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
