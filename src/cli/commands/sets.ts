import { formatDate, readDate } from '../../criteria/dates.ts';
import { setInForce } from '../../criteria/in-force.ts';
import type { LoadedSet } from '../../criteria/load.ts';
import { findingJson } from '../findings.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

/** `thangdiem sets`: every set, or with province, group and day the one in force. */
export async function sets(
  session: Session,
  { province, group, on }: { province?: string; group?: string; on?: string },
): Promise<ExitCode> {
  const loaded = await session.sets();
  const faulty = session.tell(loaded.findings);
  const chosen = await choose(session, loaded.sets, province, group, on);
  session.printJson({
    sets: chosen.map(summary),
    findings: loaded.findings.map((finding) => findingJson(finding, session.words)),
  });
  if (chosen.length === 0) session.print(session.say.sets.none);
  else
    session.print(
      table(
        session.say.sets.header,
        chosen.map((set) => row(session, set)),
      ),
    );
  return faulty || chosen.length === 0 ? 1 : 0;
}

async function choose(
  session: Session,
  all: readonly LoadedSet[],
  province: string | undefined,
  group: string | undefined,
  on: string | undefined,
): Promise<readonly LoadedSet[]> {
  const date = on === undefined ? undefined : readDate(on);
  if (date && 'fault' in date) {
    throw new UsageError(session.say.usage.invalid(`${on} (--on dd/mm/yyyy)`));
  }
  if (province !== undefined && group !== undefined && date) {
    const found = setInForce(all, { province, group, date: date.value });
    if (found.state === 'several') session.print(session.say.sets.several);
    const ids = found.state === 'one' ? [found.set.id] : [];
    const several = found.state === 'several' ? found.sets.map(({ id }) => id) : ids;
    return all.filter(({ id }) => several.includes(id));
  }
  return all.filter(
    (set) =>
      (province === undefined || set.province.code === province) &&
      (group === undefined || set.unitGroups.some(({ id }) => id === group)) &&
      (!date ||
        (set.inForce.from <= date.value &&
          (set.inForce.to === undefined || date.value <= set.inForce.to))),
  );
}

function row(session: Session, set: LoadedSet): string[] {
  const { from, to } = set.inForce;
  return [
    set.id,
    set.province.name,
    set.documents[set.instrument.document]?.number ?? '',
    session.say.sets.from(formatDate(from), to && formatDate(to)),
    set.unitGroups.map(({ id }) => id).join(', '),
  ];
}

function summary(set: LoadedSet) {
  const { id, version, title, province, inForce, unitGroups, hash, file } = set;
  const groups = unitGroups.map((group) => group.id);
  return { id, version, title, province, inForce, unitGroups: groups, hash, file };
}
