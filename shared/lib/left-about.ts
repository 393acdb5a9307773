/** Hidden files, and those that a system or an open document leaves lying about. */
const LEFT_ABOUT = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu;

/** Files that a browser or another program has not finished writing. */
const UNFINISHED = /\.(?:crdownload|part|partial|download|tmp)$/iu;

/** Whether a name in a folder is that of a file that somebody put there. */
export const isMeant = (name: string): boolean => !LEFT_ABOUT.test(name) && !UNFINISHED.test(name);
