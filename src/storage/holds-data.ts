import { stat } from 'node:fs/promises';
import { type DatabaseAddress, databaseFolder, openDatabase } from './database.ts';
import { missingMigrations } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Whether a database of ours is there, of whichever version; looks without making anything. */
export async function holdsData(address: DatabaseAddress): Promise<boolean> {
  if (address.kind === 'memory') return false;
  if (address.kind === 'embedded') {
    const found = await stat(databaseFolder(address.folder)).catch(() => undefined);
    return found?.isDirectory() === true;
  }
  const database = await openDatabase({ ...address, connections: 1 });
  try {
    const missing = await missingMigrations(database);
    return missing.length < Object.keys(MIGRATIONS).length;
  } finally {
    await database.close();
  }
}
