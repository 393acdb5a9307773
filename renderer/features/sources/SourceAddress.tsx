import { parseUrl } from '../../../shared/lib/parse-url.ts';
import { CLOSED_WORDS } from '../../../shared/words/closed.ts';
import { runInContext } from '../../commands/run.ts';
import { useClosedMode } from '../../state/closed-mode.ts';
import { Button } from '../../ui/buttons.tsx';
import { CopyText } from '../../ui/CopyText.tsx';

const WORDS = CLOSED_WORDS.address;

/** What can be done with the address of a source: copied, and outside of closed mode opened after a question. */
export function SourceAddress({ url }: { readonly url: string }) {
  const isClosed = useClosedMode((state) => state.isClosed);
  const address = parseUrl(url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  return (
    <div className="source-address">
      <CopyText text={url} shown={address.host} copyLabel={WORDS.copy} copiedLabel={WORDS.copied} />
      {!isClosed && (
        <Button tone="quiet" onPress={() => void runInContext('source.openAddress')}>
          {WORDS.open}
        </Button>
      )}
    </div>
  );
}
