import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formFiles } from '../../app/form-files.ts';
import { importForms, type NamedForm } from '../../app/import-forms.ts';
import { loadRoundFrame } from '../../app/load-round.ts';
import { inTemporaryFolder } from '../../app/temporary-folder.ts';
import { formatDate } from '../../criteria/dates.ts';
import { type Finding, isFault } from '../../criteria/finding.ts';
import { writeFaultReport } from '../../documents/form/index.ts';
import { civilDate } from '../../round/index.ts';
import { formWordsIn } from '../../text/form-words.ts';
import { wordsIn } from '../../text/index.ts';
import { knownRound } from '../in-round.ts';
import { Refused } from '../refused.ts';
import { roundFolder } from '../round-folder.ts';
import type { Actor, Service } from '../service.ts';
import { requireMayTake, takeForm } from '../take-form.ts';
import { writtenByForms } from '../written-by-forms.ts';
import type { JobPayload } from './job-kinds.ts';
import { keepOutput } from './kept-output.ts';
import type { OnProgress } from './run-jobs.ts';

type TakenForm = Readonly<
  Record<'unit' | 'kind' | 'file', string> & {
    change: 'new' | 'changed' | 'same' | 'refused';
    /** Why it was not taken, when it was not. */
    refusal?: { readonly code: string; readonly figures: Readonly<Record<string, string>> };
  }
>;

/**
 * Takes filled forms in. Each unit's form is taken as a whole or not at all; a fault in one does not
 * hold up the others, and all faults come back by file, sheet and cell, also as a workbook.
 */
export async function importFormFiles(
  service: Service,
  actor: Actor,
  payload: JobPayload<'import-forms'>,
  onProgress: OnProgress,
): Promise<Readonly<Record<string, unknown>>> {
  const { round: id, language, overwrite } = payload;
  const received = payload.received ?? dayOfOwnForm(actor, service.now());
  return inTemporaryFolder(async (folder) => {
    const started = service.now();
    const set = await service.store.read(async (db) => {
      const round = await knownRound(db, id);
      const loaded = await service.sets.byHash(db, round.setHash);
      await writeAll(join(folder, 'round'), await roundFolder(db, round, loaded, 'drafts-too'));
      return loaded;
    });
    const { frame, findings: ofRound } = await loadRoundFrame(
      join(folder, 'round'),
      [set],
      service.evaluator,
    );
    if (!frame) throw new Refused('faults', {}, { findings: ofRound });
    const { paths, missing } = await fetchFiles(service, join(folder, 'forms'), payload.files);
    const found = await formFiles(paths);
    const all = found.files.length;
    const taken: TakenForm[] = [];
    const result = await importForms(frame, join(folder, 'round'), found.files, {
      today: civilDate(started),
      received,
      overwrite,
      admits: async (form) => {
        const refused = await refusalOf(form, () => requireMayTake(service, actor, id, form));
        if (refused) taken.push(refused);
        return !refused;
      },
      byForms: (unit) => service.store.read((db) => writtenByForms(db, id, unit)),
      onFile: (done) => onProgress(done, all * 2),
    });
    const notices: Finding[] = [];
    for (const form of result.forms) {
      const refused = await refusalOf(form, async () => {
        const work = { readAt: started, overwrite };
        notices.push(...(await takeForm(service, actor, id, form, work)));
      });
      taken.push(refused ?? { ...named(form), change: form.change });
      onProgress(all + taken.length, all * 2);
    }
    const findings = [...missing, ...found.findings, ...result.findings, ...notices].map(
      withoutFolder(folder),
    );
    const outcome = { files: all, forms: taken, findings, faults: findings.filter(isFault).length };
    if (findings.length === 0) return outcome;
    const words = wordsIn(language);
    const report = await writeFaultReport({
      findings,
      target: join(folder, 'report.xlsx'),
      words,
      labels: formWordsIn(language),
    });
    return { ...outcome, ...(await keepOutput(service, `loi-${id}.xlsx`, report)) };
  });
}

/** A unit that takes its own form in hands it in by a step of its own: the form need not tell a day. */
function dayOfOwnForm({ grants }: Actor, now: Date): string | undefined {
  const isOfUnit = grants.length > 0 && grants.every(({ unit }) => unit !== undefined);
  return isOfUnit ? formatDate(civilDate(now)) : undefined;
}

function named({ unit, kind, file }: NamedForm): Pick<TakenForm, 'unit' | 'kind' | 'file'> {
  return { unit: unit.code, kind, file: basename(file) };
}

/** The form as one that was not taken, when the step with it is refused. */
async function refusalOf(
  form: NamedForm,
  step: () => Promise<void>,
): Promise<TakenForm | undefined> {
  try {
    await step();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refusal = { code: error.code, figures: error.figures };
    return { ...named(form), change: 'refused', refusal };
  }
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** Fetches uploaded files; two of one name lie in folders of their own. */
async function fetchFiles(
  service: Service,
  folder: string,
  files: JobPayload<'import-forms'>['files'],
): Promise<{ readonly paths: readonly string[]; readonly missing: readonly Finding[] }> {
  const paths: string[] = [];
  const missing: Finding[] = [];
  for (const [index, { name, sha256 }] of files.entries()) {
    const safe = basename(name.replaceAll('\\', '/')).replace(/^\.+/, '-');
    const content = await service.files.open(sha256);
    if (!content) {
      const figures = { reason: 'ENOENT' };
      missing.push({ code: 'file.unreadable', at: { file: safe }, figures });
      continue;
    }
    const path = join(folder, String(index), safe);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(content, createWriteStream(path));
    paths.push(path);
  }
  return { paths, missing };
}

/** Where the files lay for the moment is nobody's business. */
function withoutFolder(folder: string): (finding: Finding) => Finding {
  return (finding) => {
    const { file } = finding.at;
    const own = file.startsWith(folder) ? basename(file) : file;
    return { ...finding, at: { ...finding.at, file: own } };
  };
}
