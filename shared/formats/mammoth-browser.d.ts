/** The build of mammoth for browsers: the same functions, without a word of Node, so that it runs wherever this does. */
declare module 'mammoth/mammoth.browser.js' {
  export { default } from 'mammoth';
}
