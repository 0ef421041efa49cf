import { roundFolder } from '../../app/find-rounds.ts';
import { formFiles } from '../../app/form-files.ts';
import { type ImportResult, importForms } from '../../app/import-forms.ts';
import { readDate } from '../../criteria/dates.ts';
import { isFault } from '../../criteria/finding.ts';
import { writeFaultReport } from '../../documents/form/index.ts';
import { civilDate } from '../../round/index.ts';
import { type FormWords, formWordsIn } from '../../text/form-words.ts';
import { findingJson, shortPath } from '../findings.ts';
import { faultTables } from '../forms/fault-table.ts';
import { framedRound } from '../forms/framed.ts';
import { writeWhole } from '../forms/write-file.ts';
import { progressBar } from '../progress.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

export interface ImportOptions {
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly received?: string;
  readonly overwrite?: boolean;
}

/** `thangdiem import`: filled forms into the evidence of a round, all faults told at once. */
export async function importInto(
  session: Session,
  round: string,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const labels = formWordsIn(session.options.lang);
  refuseOptions(session, options);
  const frame = await framedRound(session, round);
  if (!frame) return 1;
  const found = await formFiles(paths);
  const progress = await progressBar(session, labels.command.reading);
  const result = await importForms(frame, roundFolder(round), found.files, {
    today: civilDate(session.terminal.today),
    received: options.received,
    overwrite: options.overwrite,
    onFile: progress.update,
  }).finally(progress.stop);
  const findings = [...found.findings, ...result.findings];
  if (!options.dryRun) {
    for (const { target, text, change } of result.forms) {
      if (change !== 'same') await writeWhole(session, target, text);
    }
  }
  if (options.report !== undefined) {
    const report = { findings, target: options.report, words: session.words, labels };
    await writeWhole(session, options.report, await writeFaultReport(report));
  }
  tell(session, { ...result, findings }, options, labels);
  return findings.some(isFault) ? 1 : 0;
}

function refuseOptions(session: Session, { report, received }: ImportOptions): void {
  const { invalid } = session.say.usage;
  if (report !== undefined && !report.toLowerCase().endsWith('.xlsx')) {
    throw new UsageError(invalid(`${report} (--report *.xlsx)`));
  }
  if (received !== undefined && 'fault' in readDate(received)) {
    throw new UsageError(invalid(`${received} (--received dd/mm/yyyy)`));
  }
}

function tell(
  session: Session,
  { forms, findings, files }: ImportResult,
  { dryRun, report }: ImportOptions,
  labels: FormWords,
): void {
  const say = labels.command;
  session.printJson({
    dryRun: dryRun === true,
    forms: forms.map(({ file, unit, kind, target, change }) => ({
      file,
      unit: unit.code,
      kind,
      target,
      change,
    })),
    findings: findings.map((finding) => findingJson(finding, session.words)),
  });
  const changes = dryRun ? say.changeDry : say.change;
  const rows = forms.map(({ file, unit, kind, change }) => [
    unit.code,
    labels.kinds[kind].name,
    shortPath(file),
    changes[change],
  ]);
  const imported = new Set(forms.map(({ file }) => file));
  for (const file of files) {
    if (!imported.has(file)) rows.push(['–', '–', shortPath(file), say.refused]);
  }
  if (rows.length > 0) session.print(table(say.header, rows));
  const faults = findings.filter(isFault);
  if (faults.length > 0) {
    session.print('', ...faultTables(session, findings, labels), '');
    session.print(say.faults(faults.length, new Set(faults.map(({ at }) => at.file)).size));
  } else session.print('', say.sound(files.length));
  if (dryRun) session.print(say.dryRun);
  if (report !== undefined) session.print(say.reportWritten(shortPath(report)));
}
