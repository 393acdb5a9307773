/**
 * Every word that a line of the log may hold. A word that is not here is left out when a line is written, so that no
 * name, path or sentence of a case can get into a log, whatever an error says. A new line needs its words here: a test
 * reads every line that the program can write.
 */
const WORDS = `
  a abnormal again alone and anew answer aside asked at be before begun behind bytes cannot case channel checked
  chromium clean closed command copied copy could crashed cut damaged database did disk does electron end ended
  entry error exit export exported failed failure file files first folder for found from full given gone had has
  headless in integrity is it its journal kept killed last launch ledger left line lines linux log logs looked
  lost made main memory menu missing moved names new no none not number of off old on one oom open opened or out
  pane place printing process quit read reading ready recovery refused rejected removed renderer reopened respond
  restored restoring saved saving script second set shown shut snapshot snapshots space started stop stopped store
  string stuck switch taken the thrown through time to torn touchstone trimmed true tried undefined unknown
  unresponsive until was watched were will window windows with without write written wrong object number boolean
  symbol function bigint uncaughtexception unhandledrejection darwin win32 x64 arm64
`;

export const LOG_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
