import type { SearchGroup, SearchQuery } from '../../shared/analysis/search-answer.ts';
import { COMMAND_IDS, type CommandId, commandSpec } from '../../shared/commands.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { possibleCommands } from '../commands/context.ts';
import { run, runInContext } from '../commands/run.ts';
import { showKeys } from '../commands/show-keys.ts';
import { groupHeading } from '../features/search/result-rows.ts';
import { type PaletteEntry, rankEntries } from './rank-entries.ts';

const WORDS = SHELL_WORDS.palette;

/** Commands that are possible now. */
export async function paletteEntries(): Promise<readonly PaletteEntry[]> {
  const possible = await possibleCommands();
  return COMMAND_IDS.filter(
    (id) => possible.has(id) && !commandSpec(id).needsArgs && id !== 'app.palette',
  ).map((id: CommandId) => ({
    id,
    group: WORDS.commands,
    hint: commandSpec(id).menu ?? '',
    label: commandSpec(id).label,
    keys: showKeys(id),
    choose: () => void runInContext(id),
  }));
}

/** What begins with it asks for commands alone. */
const COMMANDS_ONLY = '>';
const MOST_COMMANDS = 60;
/** Commands beside what was found. */
const FEW_COMMANDS = 6;

/** The words that the case is searched for; empty while commands alone are meant. */
export const soughtIn = (typed: string): string => (typed.trimStart().startsWith(COMMANDS_ONLY) ? '' : typed);

/** What was found, for the question that it answers. */
export interface PaletteFound {
  readonly query: SearchQuery;
  readonly groups: readonly SearchGroup[];
}

/**
 * The lines of the one box. A command whose name begins so comes before what was found in the case, the way to all
 * results behind it, and then the other commands.
 */
export function paletteRows(
  commands: readonly PaletteEntry[],
  typed: string,
  found: PaletteFound | null,
): readonly PaletteEntry[] {
  const words = typed.trim();
  if (found === null || words === '' || soughtIn(typed) === '') {
    return rankEntries(commands, words.replace(/^>\s*/u, ''), MOST_COMMANDS);
  }
  const ranked = rankEntries(commands, words, FEW_COMMANDS);
  const isMeant = ({ label }: PaletteEntry): boolean => label.toLowerCase().startsWith(words.toLowerCase());
  return [
    ...ranked.filter(isMeant),
    ...foundEntries(found),
    {
      id: 'all results',
      hint: '',
      label: WORDS.showAll(words),
      keys: '',
      choose: () => void run('search.show', { query: { text: words, isExact: false, isTyping: true } }),
    },
    ...ranked.filter((entry) => !isMeant(entry)),
  ];
}

const foundEntries = ({ query, groups }: PaletteFound): readonly PaletteEntry[] =>
  groups.flatMap((group) =>
    group.hits.map(({ kind, id, code, title, snippet, meta, place }, at) => ({
      id: `${kind}-${id}`,
      group: groupHeading(group),
      hint: code,
      label: title.text,
      marks: title.marks,
      detail: snippet ?? { text: meta, marks: [] },
      keys: '',
      choose: () =>
        void run('search.open', { query, hit: { kind, id, place }, among: { at, total: group.total } }),
    })),
  );
