import { isFault } from '../../criteria/finding.ts';
import { readRegister } from '../../documents/register/index.ts';
import { putRegister } from '../../service/keep-register.ts';
import { type Actor, SYSTEM } from '../../service/service.ts';
import { allUnits } from '../../storage/index.ts';
import { formWordsIn } from '../../text/form-words.ts';
import { houseWordsIn } from '../../text/house-words.ts';
import { findingJson } from '../findings.ts';
import { faultTables } from '../forms/fault-table.ts';
import { writeWhole } from '../forms/write-file.ts';
import { type DataOption, inHouse } from '../house.ts';
import type { Session } from '../session.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

export interface UnitImportOptions extends DataOption {
  readonly dryRun?: boolean;
  readonly report?: string;
}

/** Whoever sits at the machine runs the house. */
const OPERATOR: Actor = { id: SYSTEM, name: SYSTEM, grants: [{ role: 'administrator' }] };

/** `thangdiem unit import`: the register out of a file, all of it or, with a fault, nothing. */
export function unitImport(
  session: Session,
  file: string,
  options: UnitImportOptions,
): Promise<ExitCode> {
  const { report, dryRun = false } = options;
  if (report !== undefined && !report.toLowerCase().endsWith('.xlsx')) {
    throw new UsageError(session.say.usage.invalid(`--report ${report} (*.xlsx)`));
  }
  const say = houseWordsIn(session.options.lang);
  const labels = formWordsIn(session.options.lang);
  return inHouse(session, options, async ({ service }): Promise<ExitCode> => {
    const known = await service.store.read(allUnits);
    const { units, findings } = await readRegister(file, new Set(known.keys()));
    const faulty = findings.some(isFault);
    if (report !== undefined) {
      const { writeFaultReport } = await import('../../documents/form/index.ts');
      const content = { findings, target: report, words: session.words, labels };
      await writeWhole(session, report, await writeFaultReport(content));
    }
    const change = faulty || dryRun ? undefined : await putRegister(service, OPERATOR, units);
    session.printJson({
      units: units.length,
      ...change,
      findings: findings.map((finding) => findingJson(finding, session.words)),
    });
    if (findings.length > 0) session.print(...faultTables(session, findings, labels), '');
    if (faulty) return 1;
    session.print(
      change
        ? say.unitsImported(change.added, change.changed, change.same)
        : say.unitsSound(units.length),
    );
    return 0;
  });
}
