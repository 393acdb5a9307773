import os from 'node:os';

const { username } = os.userInfo();

/** Where this machine, or any, keeps things, and who works at it: none of it belongs into what leaves it. */
const LOCAL = [process.cwd(), `${os.homedir()}/`, '/home/', os.hostname(), 'file://', username].filter(
  // A short name stands in many a word, and that of the administrator in every tree.
  (words) => words.length > 3 && words !== 'root',
);

/** What of this machine a text names. */
export const localTracesIn = (text: string): readonly string[] =>
  LOCAL.filter((words) => text.includes(words));
