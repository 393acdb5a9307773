import * as v from 'valibot';
import { CLOCKS, type ClaimId } from './claim.ts';
import { FIGURE_KINDS, type FigureAttrs, type FigureBlock, PICTURE_TYPES, type Picture } from './figure.ts';
import { count, sha256 } from './record-fields.ts';

/** Checks what is known of a picture file. */
export const picture: v.GenericSchema<unknown, Picture> = v.strictObject({
  sha256,
  name: v.string(),
  mediaType: v.picklist(PICTURE_TYPES),
  byteLength: count,
  width: count,
  height: count,
});

/** Checks a figure of an assessment; the answer is made of fresh objects. */
export const figure: v.GenericSchema<unknown, FigureBlock> = v.strictObject({
  type: v.literal('figure'),
  attrs: v.pipe(
    v.strictObject({
      id: v.pipe(v.string(), v.maxLength(100)),
      kind: v.picklist(FIGURE_KINDS),
      caption: v.string(),
      source: v.string(),
      claimIds: v.array(v.custom<ClaimId>((value) => typeof value === 'string')),
      clock: v.picklist(CLOCKS),
      alt: v.string(),
      picture: v.nullable(picture),
    }),
    v.check(({ kind, picture: kept }) => kept === null || kind === 'picture', 'Only a picture has a file.'),
  ),
});

/** The choices of a figure written as JSON, as they are copied and pasted; null for anything else. */
export function parseFigureAttrs(text: string): FigureAttrs | null {
  try {
    const found = v.safeParse(figure, { type: 'figure', attrs: JSON.parse(text) as unknown });
    return found.success ? found.output.attrs : null;
  } catch {
    return null;
  }
}
