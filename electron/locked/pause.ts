/** Wrong passphrases in a row that cost nothing: fingers slip. */
const FREE = 3;
const FIRST_SECONDS = 5;
const MOST_SECONDS = 300;

/** Seconds that no passphrase is tried after so many wrong ones in a row: doubling, up to five minutes. */
export const pauseAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.min(failures - FREE, 20));
