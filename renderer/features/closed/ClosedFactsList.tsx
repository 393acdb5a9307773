import { type ClosedFacts, GUARDS } from '../../../shared/closed-facts.ts';
import { CLOSED_WORDS } from '../../../shared/words/closed.ts';

const WORDS = CLOSED_WORDS.facts;

interface ClosedFactsListProps {
  readonly facts: ClosedFacts;
  /** Null until it was tried. */
  readonly isResolverOff: boolean | null;
}

/** What was refused since the program was started, and what is off. */
export function ClosedFactsList({ facts, isResolverOff }: ClosedFactsListProps) {
  const { requests, refused, webRtcPolicy, dictionaries } = facts;
  const rows: readonly (readonly [string, string | number])[] = [
    [WORDS.requests, Object.keys(requests).length === 0 ? WORDS.none : WORDS.bySchemes(requests)],
    ...GUARDS.map((guard) => [WORDS.guards[guard], refused[guard]] as const),
    [
      WORDS.resolver,
      isResolverOff === null ? WORDS.resolverUnknown : isResolverOff ? WORDS.resolverOff : WORDS.resolverOn,
    ],
    [
      WORDS.webRtc,
      webRtcPolicy === 'disable_non_proxied_udp' ? WORDS.webRtcOff : WORDS.webRtcOther(webRtcPolicy),
    ],
    [WORDS.dictionary, dictionaries === 0 ? WORDS.noDictionary : WORDS.dictionaries(dictionaries)],
  ];
  return (
    <section className="closed-part" aria-labelledby="closed-facts">
      <h2 id="closed-facts">{WORDS.title}</h2>
      <dl className="closed-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="closed-note">{WORDS.note}</p>
    </section>
  );
}
