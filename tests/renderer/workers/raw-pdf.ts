/** A PDF document of objects as they are written, the first of which is the catalog. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

export const stream = (content: string, entries = ''): string =>
  `<</Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`;

interface SmallPage {
  /** Operators of the page. */
  readonly content: string;
  /** Entries of its dictionary beyond the needed ones. */
  readonly entries?: string;
}

/** Pages with Helvetica as `F1` and, not embedded, a Chinese font as `F2`. */
export function smallPdf(
  pages: readonly SmallPage[],
  catalog = '',
  trailer = '',
  more: readonly string[] = [],
): Uint8Array {
  const first = 7;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return rawPdf(
    [
      `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
      `<</Type /Pages /Kids [${kids}] /Count ${pages.length}>>`,
      '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
      '<</Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R]>>',
      '<</Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>> /FontDescriptor 6 0 R>>',
      '<</Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93>>',
      ...pages.flatMap(({ content, entries = '' }, index) => [
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents ${first + index * 2 + 1} 0 R /Resources <</Font <</F1 3 0 R /F2 4 0 R>>>> ${entries}>>`,
        stream(content),
      ]),
      ...more,
    ],
    trailer,
  );
}

/** Operators that set lines one below the other. */
export const setLines = (lines: readonly string[], y = 500): string =>
  `BT /F1 10 Tf 12 TL 50 ${y} Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
