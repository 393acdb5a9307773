import { Bookmark, ImageRun, Paragraph } from 'docx';
import { fromBase64 } from '../../../shared/lib/base64.ts';
import { xmlCharacters } from '../../../shared/lib/xml-characters.ts';
import { FIGURE_WORDS } from '../../../shared/words/figures.ts';
import type { Paintings } from '../figures/figure-paintings.ts';
import type { PictureAddresses } from '../figures/report-figures.ts';
import type { FlowFigure, FlowRuns } from '../flow/flow-model.ts';
import { words } from '../flow/flow-runs.ts';
import { bookmarkName, docxRuns } from './docx-runs.ts';
import { STYLE, TEXT_WIDTH } from './docx-styles.ts';

/** What a Word file is illustrated with. */
export interface DocxPictures {
  readonly paintings: Paintings;
  /** Picture files by their SHA-256, as `data:` addresses. */
  readonly files: PictureAddresses;
}

export const NO_PICTURES: DocxPictures = { paintings: new Map(), files: new Map() };

/** In points: the text between the margins, and what leaves room for the caption. */
const ROOM = { width: TEXT_WIDTH / 20, height: 600 };

/** A figure as pictures with its caption beneath; null where there is nothing to draw it with. */
export function docxFigure(
  { figure, title, below }: FlowFigure,
  { paintings, files }: DocxPictures,
): readonly Paragraph[] | null {
  const { anchor, alt, caption, content } = figure;
  const images =
    content.form === 'picture'
      ? [pictureRun(files.get(content.picture.sha256), content.picture, alt || caption)]
      : (paintings.get(anchor) ?? []).map((painted, index, all) =>
          drawingRun(painted, index === 0 ? alt : `${caption}, ${FIGURE_WORDS.part(index + 1, all.length)}`),
        );
  const drawn = images.filter((image) => image !== null);
  if (drawn.length === 0 || drawn.length < images.length) return null;
  return [
    ...drawn.map((image) => new Paragraph({ keepNext: true, children: [image] })),
    new Paragraph({
      style: STYLE.figureCaption,
      keepNext: below.length > 0,
      children: [new Bookmark({ id: bookmarkName(anchor), children: docxRuns([words(title)]) })],
    }),
    ...below.map((runs: FlowRuns) => new Paragraph({ style: STYLE.small, children: docxRuns(runs) })),
  ];
}

/** Vectors for programs that draw them, with pixels for the others. */
function drawingRun(
  { svg, png, width, height }: { svg: Uint8Array; png: Uint8Array; width: number; height: number },
  alt: string,
): ImageRun {
  return new ImageRun({
    type: 'svg',
    data: svg,
    fallback: { type: 'png', data: png },
    transformation: fitted(width, height, ROOM),
    altText: altText(alt),
  });
}

interface PictureFile {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/** A picture file in its own proportions, no larger than the room; null where its bytes are not there. */
export function pictureRun(
  address: string | undefined,
  { mediaType, width, height }: PictureFile,
  alt: string,
  room = ROOM,
): ImageRun | null {
  const bytes = address === undefined ? null : fromBase64(address.slice(address.indexOf(',') + 1));
  if (!bytes) return null;
  return new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    // Pixels are taken for those of a screen, 96 to the inch.
    transformation: fitted(width * 0.75, height * 0.75, room),
    altText: altText(alt),
  });
}

const altText = (alt: string) => ({ name: 'Figure', title: '', description: xmlCharacters(alt) });

/** Points as pixels of a screen, made smaller where the room asks for it. */
function fitted(width: number, height: number, room: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, room.width / width, room.height / height) / 0.75;
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
