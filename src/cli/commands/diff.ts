import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangedPart } from '../../criteria/changed-parts.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { differenceOf, type SetChange } from '../../criteria/difference.ts';
import { type LoadedSet, loadSet, SET_FILE } from '../../criteria/load.ts';
import type { Words } from '../../text/words.ts';
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
    const rows = changes.flatMap((change) => rowsOf(change, session));
    session.print(table(session.say.diff.header, rows));
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

function rowsOf(change: SetChange, { say: { diff: say }, words }: Session): string[][] {
  const partRow = (what: string, item: string, part: ChangedPart): string[] => [
    what,
    item,
    shown(words, part, part.before),
    shown(words, part, part.after),
  ];
  const max = (text: string): string => figure(words, text);
  switch (change.kind) {
    case 'added':
      return [[say.kinds.added, change.id, '', `${change.title} (${max(change.max)})`]];
    case 'removed':
      return [[say.kinds.removed, change.id, `${change.title} (${max(change.max)})`, '']];
    case 'renumbered':
      return [[say.kinds.renumbered, change.id, change.before, change.id]];
    case 'repointed':
      return [[say.kinds.repointed, change.id, max(change.before), max(change.after)]];
    case 'retitled':
    case 'moved':
      return [[say.kinds[change.kind], change.id, change.before, change.after]];
    case 'altered':
      return change.parts.map((part) => {
        const item = part.path === '' ? change.id : `${change.id}: ${part.path}`;
        return partRow(say.aspects[change.aspect], item, part);
      });
    case 'frame':
      return change.parts.map((part) => partRow(say.frame[change.part], part.path, part));
  }
}

function shown(words: Words, { numeric }: ChangedPart, text = ''): string {
  return numeric && text !== '' ? figure(words, text) : text;
}

/** A number or rate in the digits of the language. */
function figure(words: Words, text: string): string {
  return text.endsWith('%')
    ? words.percent(new Decimal(text.slice(0, -1)).div(100))
    : words.number(new Decimal(text));
}

function identity({ id, version, hash, file }: LoadedSet) {
  return { id, version, hash, file };
}
