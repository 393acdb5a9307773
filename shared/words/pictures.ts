/** Sentences about picture files. */
export const PICTURE_WORDS = {
  svg: (name: string): string =>
    `“${name}” is an SVG file, which can hold more than a picture. Nothing was taken in. Save it as PNG and choose that.`,
  none: (name: string): string =>
    `“${name}” is neither a PNG nor a JPEG picture. Nothing was taken in. Save it as PNG or JPEG and choose that.`,
  damaged: (name: string): string =>
    `“${name}” cannot be shown: it is damaged or cut off. Nothing was taken in. Choose another copy of it.`,
  tooLarge: (name: string): string =>
    `“${name}” has more than 60 million pixels. Nothing was taken in. Make it smaller and choose it again.`,
  keeping: 'Keeping the picture',
} as const;
