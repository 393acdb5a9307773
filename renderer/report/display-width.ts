/** How wide a text is in characters of a Latin text; a wide one, as Han or Hangul, counts as two. */
export const displayWidth = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g;
