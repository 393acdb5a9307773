const MOST_CHARACTERS = 150;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name that every file system takes and that looks like what it is: no separators, no invisible or turning characters. */
export function safeFileName(suggested: string): string {
  const cleaned = suggested
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,12})?$/s.exec(cleaned) ?? [];
  const name = `${[...stem].slice(0, MOST_CHARACTERS).join('').trimEnd() || 'untitled'}${extension}`;
  return RESERVED_ON_WINDOWS.test(name) ? `_${name}` : name;
}

/** Without the dot, lower case; empty where the name has none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
