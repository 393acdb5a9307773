/** What Node 20 gets wrong, by the Encoding Standard: the characters of bytes 0x80 to 0x9f in windows-1252. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const DOUBLE_BYTE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Writes text in an encoding that the platform can only read, by turning its table round. Throws on what the encoding lacks. */
export function encodeAs(label: string, text: string): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text);
  if (label === 'utf-16le' || label === 'utf-16be') return utf16(text, label === 'utf-16le');
  const table = tableOf(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${label} has no ${character}`);
      return [...bytes];
    }),
  );
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]): void => {
    const text = read(label, bytes);
    if ([...text].length === 1 && !text.includes('\ufffd') && !table.has(text)) table.set(text, bytes);
  };
  for (let first = 0; first < 256; first += 1) note([first]);
  if (DOUBLE_BYTE.has(label)) {
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) note([first, second]);
  }
  tables.set(label, table);
  return table;
}

function read(label: string, bytes: readonly number[]): string {
  const [first = 0] = bytes;
  if (label === 'windows-1252' && first >= 0x80 && first < 0xa0) return WINDOWS_1252.charAt(first - 0x80);
  return new TextDecoder(label).decode(Uint8Array.from(bytes));
}
