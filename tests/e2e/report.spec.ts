import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { checkPdf } from '../report/pdf-check.ts';
import {
  contentsLines,
  HAS_POPPLER,
  outputOf,
  pageNumbers,
  printedPages,
  unmarkedPages,
  unsoundFonts,
} from '../report/printed-pages.ts';
import { touchstone } from './command-line.ts';
import { answerSaveDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { sha256 } from './forged-case.ts';
import { openSample } from './workbench.ts';

// The sample is exported once; the tests look at what came out, one after another.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const EVIDENCE = /<script id="evidence"[^>]*>(.*?)<\/script>/s;

let folder = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-report-'));
  const app = await launch(path.join(folder, 'profile'));
  const page = await readyWindow(app);
  await openSample(page);
  await saveAs(app, page, 'sample.touchstone', () => page.keyboard.press('Control+Shift+S'));
  await openAssessment(page);
  await saveAs(app, page, 'by-key.pdf', () => page.keyboard.press('Control+e'));
  await saveAs(app, page, 'by-menu.pdf', () => chooseInMenu(app, 'assessment.exportPdf'));
  await saveAs(app, page, 'by-menu.html', () => chooseInMenu(app, 'assessment.exportHtml'));
  await saveAs(app, page, 'by-menu.docx', () => chooseInMenu(app, 'assessment.exportDocx'));
  await saveAs(app, page, 'by-menu.md', () => chooseInMenu(app, 'assessment.exportMarkdown'));
  await app.close();
});
test.afterAll(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('the PDF passes the checker: tags, bookmarks, links, fonts, language, attachment', async () => {
  const { fails, facts } = await checkPdf(exported('by-key.pdf'));
  expect(fails).toEqual([]);
  expect(facts.bookmarks).toBeGreaterThan(15);
  expect(facts.links).toBeGreaterThan(200);
  expect(facts.attachments).toEqual(['evidence.json']);
  const { catalog } = await PDFDocument.load(exported('by-key.pdf'), { updateMetadata: false });
  expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('en-GB');
});

test('the same assessment is the same bytes: by key, by menu and from the command line', async () => {
  expect(exported('by-menu.pdf').equals(exported('by-key.pdf'))).toBe(true);
  for (const to of ['pdf', 'html', 'docx', 'md']) {
    const words = ['export', 'sample.touchstone', '--assessment', 'R1', '--to', to, '--out', `printed.${to}`];
    expect((await touchstone(words, folder)).code).toBe(0);
    expect(exported(`printed.${to}`).equals(exported(`by-menu.${to}`))).toBe(true);
  }
});

test('the HTML holds no script, runs none, and asks for nothing outside itself', () => {
  const html = exported('by-menu.html').toString();
  const [data, ...others] = html.match(/<script[^>]*>/g) ?? [];
  expect(data).toBe('<script id="evidence" type="application/json">');
  expect(others).toEqual([]);
  const page = html.replace(EVIDENCE, '');
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<(?:link|iframe|object|embed|base|form|img|video|audio)\b/gi)).toBeNull();
  expect(page.match(/<[^>]*\son\w+\s*=/gi)).toBeNull();
  expect(page.match(/(?:href|src|srcset|action)="(?!#)[^"]{0,80}/gi)).toBeNull();
  expect(page.match(/@import|url\((?!'data:font\/woff2;base64,)/gi)).toBeNull();
  expect(page.match(/href="#/g)?.length).toBeGreaterThan(200);
});

test('the preview in the window shows the pages that are printed', async ({ page }) => {
  const { facts } = await checkPdf(exported('by-key.pdf'));
  await openSample(page);
  await openAssessment(page);
  await page.keyboard.press('Control+p');
  const shown = page
    .getByRole('region', { name: 'Pages of the assessment' })
    .getByRole('group', { name: /^Page \d+ of \d+$/ });
  await expect(shown).toHaveCount(facts.pages, { timeout: 60_000 });
  await expect(shown.first()).toHaveAccessibleName(`Page 1 of ${facts.pages}`);
  await expect(shown.first()).toContainText('Bottom line');
  await shown.last().scrollIntoViewIfNeeded();
  await expect(shown.last()).toContainText('Verification');
});

test.describe('as poppler reads it,', () => {
  test.skip(!HAS_POPPLER, 'poppler is not installed');

  test('the first page holds the whole summary, and the contents follow on the second', () => {
    const [first = '', second = ''] = pagesOf('by-key.pdf');
    expect(first).toContain('Bottom line');
    expect(first).toMatch(/^ *4 .* Roughly even chance \(45–55%\)$/m);
    expect(second).toMatch(/^ *Contents$/m);
  });

  test('each line of the contents names the page on which that heading stands', () => {
    const lines = contentsLines(pagesOf('by-key.pdf'));
    // The figures are listed by themselves.
    expect(lines).toHaveLength(23 + 2);
    expect(lines.filter(({ isRight }) => !isRight)).toEqual([]);
    const numbers = lines.map(({ page }) => page);
    for (const list of [numbers.slice(0, 23), numbers.slice(23)]) {
      expect(list).toEqual(list.toSorted((a, b) => a - b));
    }
  });

  test('the marking stands in head and foot of every page, and each says that the case is invented', () => {
    const pages = pagesOf('by-key.pdf');
    expect(unmarkedPages(pages, 'TLP:AMBER')).toEqual([]);
    expect(pages.filter((page) => !page.includes('INVENTED SAMPLE'))).toEqual([]);
    expect(pageNumbers(pages)).toEqual(pages.map((_, index) => `${index + 1} of ${pages.length}`));
  });

  test('Chinese words can be copied out, and every font is embedded', () => {
    const text = pagesOf('by-key.pdf').join('').replaceAll(/\s+/g, '');
    expect(['昭澜时报', '沈若霖'].filter((words) => !text.includes(words))).toEqual([]);
    expect(outputOf('pdffonts', [path.join(folder, 'by-key.pdf')])).toContain('NotoSansSC');
    expect(unsoundFonts(path.join(folder, 'by-key.pdf'))).toEqual([]);
  });

  test('the attached evidence is the one whose hash is printed, and the HTML encloses the same', () => {
    const file = path.join(folder, 'evidence.json');
    outputOf('pdfdetach', ['-save', '1', '-o', file, path.join(folder, 'by-key.pdf')]);
    const attached = fs.readFileSync(file);
    expect(pagesOf('by-key.pdf').at(-1)).toContain(sha256(attached));
    const html = exported('by-menu.html').toString();
    expect(html).toContain(sha256(attached));
    expect(EVIDENCE.exec(html)?.[1]).toBe(attached.toString());
    const { claims, sources } = JSON.parse(attached.toString()) as Record<string, readonly unknown[]>;
    expect([claims?.length, sources?.length]).toEqual([28, 5]);
  });
});

const exported = (name: string): Buffer => fs.readFileSync(path.join(folder, name));

const pagesOf = (pdf: string): readonly string[] => printedPages(path.join(folder, pdf));

async function openAssessment(page: Page): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('option', { name: /^R1/ }).click();
  await expect(page.getByRole('textbox', { name: 'Assessment text' })).toBeVisible();
}

async function saveAs(
  app: ElectronApplication,
  page: Page,
  name: string,
  ask: () => Promise<unknown>,
): Promise<void> {
  const file = path.join(folder, name);
  await answerSaveDialog(app, file);
  await ask();
  await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true);
  // Until the program says so itself, it is still busy with it.
  await expect(page.getByText(name).first()).toBeVisible();
}

/** Once what the item needs is there, it can be chosen. */
async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  const choose = (): Promise<boolean> =>
    app.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (!item?.enabled) return false;
      (item.click as () => void)();
      return true;
    }, id);
  await expect.poll(choose).toBe(true);
}
