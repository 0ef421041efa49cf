import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { readXml } from './read-xml.ts';
import { tooMuch } from './refusal.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, `worksheet`: the same in both editions of the standard. */
  readonly type: string;
  /** Name of the part; for what lies outside the file, the address. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** Of one part; the workbook itself has one for each sheet and a few more. */
const MOST_RELATIONS = 20_000;

/** What a part refers to; nothing where it has no such list. */
export async function relationshipsOf(
  archive: Archive,
  part: string,
): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part);
  const list = archive.find(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const found: Relationship[] = [];
  if (list === undefined) return found;
  await readXml(archive, list, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || !id || !type || !target) return;
      if (found.length >= MOST_RELATIONS) throw tooMuch('items', MOST_RELATIONS);
      const isOutside = mode === 'External';
      found.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isOutside ? target : resolved(folder, target),
        isOutside,
      });
    },
  });
  return found;
}

/** A target counts from the folder of its part, or with a slash from the top. */
function resolved(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}
