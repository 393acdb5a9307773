import type { SourceDescriptor } from '../../shared/model/source-descriptor.ts';
import { worthLines } from './source-worth.ts';

/** What the analyst says of a source's worth. */
export function SourceWorth({ descriptor }: { readonly descriptor: SourceDescriptor }) {
  return worthLines(descriptor).map((line, index) => (
    <p key={index} className="aside" dir="auto">
      {line}
    </p>
  ));
}
