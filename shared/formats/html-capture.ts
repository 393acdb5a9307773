import type { HtmlTree } from './html-tree.ts';
import { type SaidField, saidDay } from './said-fields.ts';
import { archivedAddress, webAddress } from './web-address.ts';

/** What a saved page says of the saving: where it was taken from, and when. */
export function captureFields({ comments }: HtmlTree): readonly SaidField[] {
  return comments.flatMap((comment) => [
    ...singleFile(comment),
    ...addressFields(/^\s*saved from url=\(\d{1,8}\)(\S+)/iu.exec(comment)?.[1], 'comment “saved from url”'),
    ...saidDay(
      'retrieved',
      /\bFILE ARCHIVED ON ([\d:]{4,8} \w{3,9} \d{1,2}, \d{4})/u.exec(comment)?.[1],
      'comment of the Internet Archive',
    ),
  ]);
}

/** An address that was captured; one of the Wayback Machine tells the day as well. */
export function addressFields(written: string | undefined, where: string): readonly SaidField[] {
  const url = webAddress(written);
  if (url === undefined) return [];
  const archived = archivedAddress(url);
  if (!archived) return [{ field: 'url', value: url, where }];
  return [
    { field: 'url', value: archived.url, where: `${where} (Wayback Machine)` },
    ...saidDay('retrieved', archived.day, `${where} (Wayback Machine)`),
  ];
}

function singleFile(comment: string): readonly SaidField[] {
  if (!/\bpage saved with singlefile\b/iu.test(comment)) return [];
  const line = (label: string): string | undefined =>
    new RegExp(`^[ \\t]*${label}:[ \\t]*(\\S.*)$`, 'imu').exec(comment)?.[1];
  return [
    ...addressFields(line('url'), 'comment of SingleFile'),
    ...saidDay('retrieved', line('saved date'), 'comment of SingleFile'),
  ];
}
