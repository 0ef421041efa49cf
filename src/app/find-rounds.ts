import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { ROUND_FILE } from './load-round.ts';

/** The folder of a round, which may be given by its `round.yaml` as well. */
export function roundFolder(path: string): string {
  return basename(path) === ROUND_FILE ? dirname(path) : path;
}

/** The round folders at or below a path, in order of name; a round holds no other rounds. */
export async function roundsBelow(path: string): Promise<readonly string[]> {
  const folder = normalize(roundFolder(path));
  const entries = await entriesOf(folder);
  if (entries.some((entry) => entry.isFile() && entry.name === ROUND_FILE)) return [folder];
  const rounds: string[] = [];
  for (const { name } of entries.filter(mayHoldRounds)) {
    rounds.push(...(await roundsBelow(join(folder, name))));
  }
  return rounds;
}

function mayHoldRounds(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
}

/** What cannot be listed holds no rounds; whoever reads it as something else says why it failed. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
