import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { CLAIM_KINDS, CLAIM_STATUSES } from '../../../shared/model/claim.ts';
import { STANCES } from '../../../shared/model/passage.ts';
import { MARGIN_WORDS } from '../../../shared/words/margin.ts';
import { KIND_SIGNS, STANCE_SIGNS, STATUS_SIGNS } from './mark-signs.ts';
import './margin-key.css';
import './margin.css';

const WORDS = MARGIN_WORDS.key;

/** The key to the stripes and cards: what their lines, colours, heads and feet mean. */
export function MarginKey() {
  return (
    <div className="reader-key-place">
      <DialogTrigger>
        <Button className="reader-key-button" aria-label={WORDS.open}>
          <CircleHelp aria-hidden />
        </Button>
        <Popover className="popover reader-key" placement="bottom end" aria-label={WORDS.title}>
          <div className="reader-key-dialog">
            <h2 className="reader-key-title">{WORDS.title}</h2>
            <Signs title={WORDS.kinds}>
              {CLAIM_KINDS.map((kind) => (
                <Sign key={kind} sign={`${KIND_SIGNS[kind]} is-open`} words={WORDS.kind[kind]} />
              ))}
            </Signs>
            <Signs title={WORDS.statuses}>
              {CLAIM_STATUSES.map((status) => (
                <Sign key={status} sign={`is-solid ${STATUS_SIGNS[status]}`} words={WORDS.status[status]} />
              ))}
            </Signs>
            <Signs title={WORDS.passages}>
              {STANCES.map((stance) => (
                <Sign
                  key={stance}
                  sign={`is-solid is-open ${STANCE_SIGNS[stance]}`}
                  words={WORDS.stance[stance]}
                />
              ))}
            </Signs>
            <Signs title={WORDS.others}>
              <Sign sign="is-note" words={WORDS.note} />
              <Sign sign="is-highlight" words={WORDS.highlight} />
              <Sign sign="is-solid is-open is-waiting" words={WORDS.waiting} />
            </Signs>
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function Signs({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="reader-key-head">{title}</h3>
      <ul className="reader-key-list">{children}</ul>
    </section>
  );
}

function Sign({ sign, words }: { readonly sign: string; readonly words: string }) {
  return (
    <li className="reader-key-line">
      <span className={`reader-sign ${sign}`} aria-hidden />
      {words}
    </li>
  );
}
