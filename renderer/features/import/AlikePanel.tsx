import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ImportMatch } from '../../../shared/analysis/import-matches.ts';
import {
  choiceOf,
  type DraftItem,
  type ImportChoice,
  type WaitingItem,
} from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS } from '../../../shared/words/import.ts';
import { report } from '../../commands/edit.ts';
import { saveWaiting } from '../../commands/waiting-list.ts';
import { sourcesNamed, waitingItems } from '../../db/queries-waiting.ts';
import { useQuery } from '../../db/use-query.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import './alike.css';

const WORDS = IMPORT_WORDS.alike;

interface AlikePanelProps {
  readonly item: DraftItem;
  /** The one it is compared with. */
  readonly match: ImportMatch;
  /** Takes another of its matches, by its place. */
  readonly onCompare: (place: number) => void;
  readonly isBeside: boolean;
  readonly onBeside: (isBeside: boolean) => void;
}

/** Says what an item is like, and asks what becomes of it. */
export function AlikePanel({ item, match, onCompare, isBeside, onBeside }: AlikePanelProps) {
  const matches = item.matches ?? [];
  const ids = matches.flatMap(({ with: like }) => (like.kind === 'source' ? like.sourceId : []));
  const sources = useQuery(sourcesNamed, ids.join(' ')) ?? [];
  const waiting = useQuery(waitingItems) ?? [];
  const nameOf = (one: ImportMatch): string => nameOfMatch(one, sources, waiting);
  const choice = choiceOf(item);
  const choose = (as: string): void => {
    const made = choiceMade(as, match);
    if (made) void saveWaiting(item.id, () => ({ choice: made })).catch(report);
  };
  const isInCase = match.with.kind === 'source';
  return (
    <section className="alike" aria-label={WORDS.title}>
      <div className="alike-what">
        <p className="alike-sign">{WORDS.signs[match.sign](match.share)}</p>
        {matches.length > 1 ? (
          <Choice
            label={WORDS.which}
            hidesLabel
            value={String(matches.indexOf(match))}
            options={matches.map((one, place) => ({
              value: String(place),
              label: nameOf(one),
              hint: WORDS.signs[one.sign](one.share),
            }))}
            onChoose={(place) => onCompare(Number(place))}
          />
        ) : (
          <p className="alike-name">{nameOf(match)}</p>
        )}
        <Button onPress={() => onBeside(!isBeside)}>{isBeside ? WORDS.text : WORDS.compare}</Button>
      </div>
      <RadioGroup
        className="alike-choices"
        value={choice && isOf(choice, match) ? choice.as : null}
        onChange={choose}
      >
        <Label className="visually-hidden">{WORDS.choose}</Label>
        {(['new', 'excerpt', 'republication', 'skip'] as const).map((as) => (
          <Radio
            key={as}
            value={as}
            className="alike-choice"
            isDisabled={(as === 'excerpt' && item.draft.length === 0) || (joins(as) && !isInCase)}
          >
            <span className="alike-choice-label">{WORDS.choices[as].label}</span>
            <span className="alike-choice-hint">
              {joins(as) && !isInCase ? WORDS.waitsNote : WORDS.choices[as].hint}
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </section>
  );
}

const joins = (as: ImportChoice['as']): boolean => as === 'excerpt' || as === 'republication';

/** A choice that names another source is not one about this match. */
const isOf = (choice: ImportChoice, { with: like }: ImportMatch): boolean =>
  !('sourceId' in choice) || (like.kind === 'source' && like.sourceId === choice.sourceId);

function choiceMade(as: string, { with: like }: ImportMatch): ImportChoice | null {
  if (as === 'new' || as === 'skip') return { as };
  if (like.kind !== 'source' || (as !== 'excerpt' && as !== 'republication')) return null;
  return { as, sourceId: like.sourceId };
}

function nameOfMatch(
  { with: like }: ImportMatch,
  sources: readonly { readonly id: string; readonly code: string; readonly title: string }[],
  waiting: readonly WaitingItem[],
): string {
  if (like.kind === 'source') {
    const source = sources.find(({ id }) => id === like.sourceId);
    return source ? `${source.code} ${source.title}` : '';
  }
  const other = waiting.find(({ id }) => id === like.itemId);
  const title =
    other?.kind === 'draft' && other.fields.title !== '' ? other.fields.title : (other?.name ?? '');
  return `“${title}” ${WORDS.waits}`;
}
