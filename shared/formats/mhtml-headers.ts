import { decodeWords } from 'postal-mime';
import { addressFields } from './html-capture.ts';
import type { MimePart } from './mime-parts.ts';
import { type SaidField, saidDay, saidWords } from './said-fields.ts';

/** What a capture says of the capturing in its header, and in the header of the page within it. */
export function captureHeaders(whole: MimePart['headers'], page: MimePart['headers']): readonly SaidField[] {
  const subject = whole.get('subject');
  return [
    ...addressFields(whole.get('snapshot-content-location'), 'MHTML header Snapshot-Content-Location'),
    ...addressFields(page.get('content-location'), 'MHTML header Content-Location'),
    ...saidDay('retrieved', whole.get('date'), 'MHTML header Date'),
    ...saidWords('title', subject && decodeWords(subject), 'MHTML header Subject'),
  ];
}
