/** A module and all that it imports, as the text of one script: `tests/bundled-page.ts`. */
declare module '*?bundled' {
  export const script: string;
}
