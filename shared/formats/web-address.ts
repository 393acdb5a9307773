/** An address on the web as it may stand with a source; undefined for anything else, as `javascript:` or a path. */
export function webAddress(written: string | undefined): string | undefined {
  const address = written?.trim() ?? '';
  return /^https?:\/\/[^\s<>"'`{}|\\^]{4,2000}$/iu.test(address) ? address : undefined;
}

/** Whether two addresses are of one site: `www.a.example` and `m.a.example` are. */
export const sameSite = (one: string, other: string): boolean => siteOf(one) === siteOf(other);

const siteOf = (address: string): string =>
  /^https?:\/\/(?:[^/?#@]*@)?(?:(?:www\d?|m|mobile|amp)\.)?([^/?#:]+)/iu.exec(address)?.[1]?.toLowerCase() ??
  '';

/** The address and the day that an address of the Wayback Machine is a capture of. */
export function archivedAddress(address: string): { readonly url: string; readonly day: string } | undefined {
  const match =
    /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})\d{0,6}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/iu.exec(
      address,
    );
  const url = webAddress(match?.[4]);
  return match && url !== undefined ? { url, day: match.slice(1, 4).join('-') } : undefined;
}
