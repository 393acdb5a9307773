// Draws build/resources/icon.svg at every size a desktop asks for. Run by hand when the drawing changes: the results
// are kept beside it, so that packaging needs no browser.
import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { inRoot } from './paths.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's four-letter names of the sizes that an .icns holds. */
const ICNS_TYPES = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

const pictures = await draw(fs.readFileSync(inRoot('build/resources/icon.svg'), 'utf8'));
fs.mkdirSync(inRoot('build/resources/icons'), { recursive: true });
for (const [size, png] of pictures) {
  if (size <= 512) fs.writeFileSync(inRoot(`build/resources/icons/${size}x${size}.png`), png);
}
fs.writeFileSync(
  inRoot('build/resources/icon.ico'),
  ico(ICO_SIZES.map((size) => [size, pictures.get(size)])),
);
fs.writeFileSync(inRoot('build/resources/icon.icns'), icns(pictures));

async function draw(svg) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const drawn = new Map();
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

function ico(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, [size, png]] of images.entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(([, png]) => png)]);
}

function icns(images) {
  const chunks = Object.entries(ICNS_TYPES).map(([size, type]) => chunk(type, images.get(Number(size))));
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type, data) {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'ascii');
  header.writeUInt32BE(data.length + 8, 4);
  return Buffer.concat([header, data]);
}
