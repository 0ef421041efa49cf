import { normalize } from 'node:path';
import { roundFolder, roundsBelow } from '../../app/find-rounds.ts';
import { loadRound } from '../../app/load-round.ts';
import { runCases } from '../../app/run-cases.ts';
import { type Finding, isFault } from '../../criteria/finding.ts';
import { lineageOverlaps } from '../../criteria/in-force.ts';
import { type LoadedSet, loadSets } from '../../criteria/load.ts';
import { rulesEngine } from '../../scoring/rules-engine.ts';
import { findingJson } from '../findings.ts';
import { type Session, SHIPPED_SETS } from '../session.ts';
import { table } from '../table.ts';
import type { ExitCode } from '../terminal.ts';

/** `thangdiem check`: sets with their worked cases, and rounds. */
export async function check(session: Session, given: readonly string[]): Promise<ExitCode> {
  const paths = given.length > 0 ? given : [SHIPPED_SETS];
  const rounds: string[] = [];
  const setPaths: string[] = [];
  const withRounds = new Set<string>();
  for (const path of paths) {
    const below = await roundsBelow(path);
    rounds.push(...below);
    if (below.length > 0) withRounds.add(path);
    if (!below.includes(normalize(roundFolder(path)))) setPaths.push(path);
  }
  const loaded = setPaths.length > 0 ? await loadSets(setPaths) : { sets: [], findings: [] };
  const { sets } = loaded;
  // A folder of rounds need not hold a set.
  const findings = loaded.findings.filter(
    ({ code, at }) => code !== 'set.none-found' || !withRounds.has(at.file),
  );
  const checkedSets = await checkSets(sets);
  const checkedRounds = await checkRounds(session, rounds, sets);
  const all: readonly Finding[] = [
    ...findings,
    ...lineageOverlaps(sets),
    ...checkedSets.flatMap((entry) => entry.findings),
    ...checkedRounds.flatMap((entry) => entry.findings),
  ];

  const { checked } = session.say;
  const verdict = (of: readonly Finding[]): string => {
    const faults = of.filter(isFault).length;
    return faults === 0 ? checked.sound : checked.faults(faults);
  };
  if (checkedSets.length > 0) {
    const rows = checkedSets.map(({ set, cases, findings: of }) => [
      set.id,
      set.version,
      String(set.leaves.length),
      String(cases),
      verdict(of),
    ]);
    session.print(table(checked.setHeader, rows, [2, 3]));
  }
  if (checkedRounds.length > 0) {
    const rows = checkedRounds.map(({ folder, set, units, findings: of }) => [
      folder,
      set,
      String(units),
      verdict(of),
    ]);
    session.print('', table(checked.roundHeader, rows, [2]));
  }
  const faulty = session.tell(all);
  session.printJson({
    sets: checkedSets.map(({ set, cases }) => ({ id: set.id, hash: set.hash, cases })),
    rounds: checkedRounds.map(({ folder, set, units }) => ({ folder, set, units })),
    findings: all.map((finding) => findingJson(finding, session.words)),
  });
  if (faulty) return 1;
  const cases = checkedSets.reduce((sum, entry) => sum + entry.cases, 0);
  session.print('', checked.allSound(checkedSets.length, cases, checkedRounds.length));
  return 0;
}

async function checkSets(sets: readonly LoadedSet[]) {
  const evaluator = rulesEngine();
  const checked: { set: LoadedSet; cases: number; findings: readonly Finding[] }[] = [];
  for (const set of sets) {
    const { count, findings } = await runCases(set, evaluator);
    checked.push({ set, cases: count, findings });
  }
  return checked;
}

async function checkRounds(
  session: Session,
  folders: readonly string[],
  given: readonly LoadedSet[],
) {
  if (folders.length === 0) return [];
  const { sets, findings: ofSets } = await session.sets();
  const evaluator = rulesEngine();
  const checked: { folder: string; set: string; units: number; findings: readonly Finding[] }[] =
    [];
  for (const folder of folders) {
    const { loaded, findings } = await loadRound(folder, [...given, ...sets], evaluator);
    const units = loaded?.submissions.length ?? 0;
    const set = loaded?.set.id ?? session.say.table.none;
    // A set that is unknown may be one that was left out for its faults.
    const isUnknown = findings.some(({ code }) => code === 'round.set-unknown');
    checked.push({ folder, set, units, findings: isUnknown ? [...ofSets, ...findings] : findings });
  }
  return checked;
}
