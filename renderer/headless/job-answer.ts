/** What a headless job came to. */
export interface JobAnswer {
  /** 0 done, 1 done but something is wrong, 2 could not be done. */
  readonly code: 0 | 1 | 2;
  /** For programs: always these keys, whatever they hold. */
  readonly json: Readonly<Record<string, unknown>>;
  /** For people: lines without line breaks in them. */
  readonly lines: readonly string[];
}

/** Says on standard error what is being done. */
export type Say = (sentence: string) => Promise<void>;

/** One text for standard output, its last line ended. */
export function textOf(answer: JobAnswer, isJson: boolean): string {
  if (!isJson) return answer.lines.map((line) => `${inert(line)}\n`).join('');
  const json = JSON.stringify({ ...answer.json, exitCode: answer.code }, null, 2);
  return `${json.replaceAll(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** A sentence that a terminal only shows: what sources hold could otherwise steer it. */
export const inert = (line: string): string => line.replaceAll(UNSEEN, '\u{fffd}').replaceAll(BREAKS, ' ');

/** Characters that steer a terminal or turn the reading direction; in JSON those below U+0020 are escaped already. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const BREAKS = /[\t\n\v\f\r\u2028\u2029]+/g;
