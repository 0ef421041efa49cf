import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { differenceOf } from '../../criteria/difference.ts';
import { type LoadedSet, loadSet, SET_FILE } from '../../criteria/load.ts';
import { differenceRows } from '../../text/difference-words.ts';
import { refuse } from '../ranked.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

/** `thangdiem diff`: what the second set changes against the first; 1 when it changes anything. */
export async function diff(session: Session, before: string, after: string): Promise<ExitCode> {
  const [old, current] = [await find(session, before), await find(session, after)];
  if (!old || !current) return 1;
  const changes = differenceOf(old, current);
  session.printJson({ before: identity(old), after: identity(current), changes });
  if (changes.length === 0) session.print(session.say.diff.same);
  else {
    const rows = differenceRows(changes, session.options.lang);
    session.print(
      table(
        session.say.diff.header,
        rows.map((row) => [...row]),
      ),
    );
  }
  return changes.length === 0 ? 0 : 1;
}

/** A set by its id, or by the file it stands in. */
async function find(session: Session, name: string): Promise<LoadedSet | undefined> {
  const file = await fileOf(name);
  if (file) {
    const loaded = await loadSet(file);
    if ('value' in loaded) return loaded.value;
    session.tell(loaded.findings);
    refuse(session, loaded.findings);
    return undefined;
  }
  const { sets, findings } = await session.sets();
  const set = sets.find(({ id }) => id === name);
  if (set) return set;
  // The one looked for may be among the faulty.
  session.tell(findings);
  throw new UsageError(session.say.unknownSet(name, sets.map(({ id }) => id).join(', ')));
}

/** A set's file, given itself or by its folder; nothing when there is no such path. */
async function fileOf(name: string): Promise<string | undefined> {
  try {
    return (await stat(name)).isDirectory() ? join(name, SET_FILE) : name;
  } catch {
    return undefined;
  }
}

function identity({ id, version, hash, file }: LoadedSet) {
  return { id, version, hash, file };
}
