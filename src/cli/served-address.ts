import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseUrl, type Configuration } from '../server/configuration.ts';

const NOTE = 'served-at.txt';

/**
 * Notes in the data folder where the server is opened, for links that are made while it is stopped.
 * With a database elsewhere the folder may be on another machine than the server, and nothing is noted.
 */
export async function noteServedAddress({ database }: Configuration, url: string): Promise<void> {
  if (database.kind === 'embedded') await writeFile(join(database.folder, NOTE), `${url}\n`);
}

/** Where the server was opened the last time, as far as it was noted. */
export async function servedAddress({ database }: Configuration): Promise<string | undefined> {
  if (database.kind !== 'embedded') return undefined;
  const text = await readFile(join(database.folder, NOTE), 'utf8').catch(() => '');
  return baseUrl.safeParse(text.trim()).data;
}
