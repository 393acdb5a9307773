import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { headersFor, servedName } from './served-files.ts';

/** Answers a request with a listed file of a folder, or with 404: the name is taken from the list, never from the request. */
export async function serveListed(
  request: Pick<Request, 'method' | 'url'>,
  names: ReadonlySet<string>,
  folder: string,
): Promise<Response> {
  const name = request.method === 'GET' ? servedName(request.url, names) : null;
  if (name === null) return new Response(null, { status: 404, headers: headersFor('') });
  const bytes = await readFile(path.join(folder, name));
  return new Response(new Uint8Array(bytes), { headers: headersFor(name) });
}
