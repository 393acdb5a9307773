import fs from 'node:fs';
import path from 'node:path';
import { openSources, templateOrders } from '../bench-parts/long-report.mjs';
import { withPrinterOf } from '../bench-parts/printing.mjs';

export const id = 'P6';
export const what = 'PDFs printed in every template, one of them also in parts that are joined';
export const peerName =
  'those without an error: accessibility, contents lines, marking of each page, numbers, links, fonts';
export const goal = 1.01;
export const goalText = 'every one without an error';

/** Small enough that the assessment is printed in several parts. */
const IN_PARTS = { whole: 1000, part: 40_000 };

export const run = async () =>
  withPrinterOf(templateOrders, async ({ files, folder, print }) => {
    const whole = await print('finished', files);
    const joined = await print('finished', files.slice(0, 1), { sizes: IN_PARTS });
    const names = [...files.map((file) => JSON.parse(fs.readFileSync(file, 'utf8')).template), 'joined'];
    const checked = [];
    for (const [index, bytes] of [...whole.pdfs, ...joined.pdfs].entries())
      checked.push({
        name: names[index],
        ...(await check(bytes, path.join(folder, `checked-${index}.pdf`))),
      });
    return {
      ours: checked.length,
      peer: checked.filter(({ errors }) => errors.length === 0).length,
      unit: 'PDFs',
      notes: checked.map(
        ({ name, pages, links, lines, errors }) =>
          `${name}: ${pages} pages, ${links} links, ${lines} lines of contents, ` +
          `${errors.length} errors ${errors.slice(0, 5).join('; ')}`,
      ),
    };
  });

async function check(bytes, file) {
  fs.writeFileSync(file, bytes);
  const server = await openSources();
  try {
    const { checkPdf } = await server.ssrLoadModule('/tests/report/pdf-check.ts');
    const printed = await server.ssrLoadModule('/tests/report/printed-pages.ts');
    const { fails, facts } = await checkPdf(bytes);
    const pages = printed.printedPages(file);
    const lines = printed.contentsLines(pages);
    const numbers = printed.pageNumbers(pages);
    return {
      pages: pages.length,
      links: facts.links,
      lines: lines.length,
      errors: [
        ...fails,
        ...lines
          .filter(({ isRight }) => !isRight)
          .map(({ title, page }) => `${title} is not on page ${page}`),
        ...printed.unmarkedPages(pages, 'TLP:AMBER').map((page) => `page ${page} is not marked`),
        ...numbers.filter((number, index) => number !== `${index + 1} of ${pages.length}`),
        ...printed.unsoundFonts(file),
      ],
    };
  } finally {
    await server.close();
  }
}
