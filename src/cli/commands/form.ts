import { join } from 'node:path';
import { basisOf } from '../../app/form-conflicts.ts';
import type { RoundFrame } from '../../app/load-round.ts';
import { blockIds, canBeReviewed, type FormSubject, formSubjects } from '../../app/make-forms.ts';
import { isFault } from '../../criteria/finding.ts';
import { type FormKind, formArchive, formFileName, writeForm } from '../../documents/form/index.ts';
import { type FormWords, formWordsIn } from '../../text/form-words.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { findingJson, shortPath } from '../findings.ts';
import { framedRound } from '../forms/framed.ts';
import { writeWhole } from '../forms/write-file.ts';
import { progressBar } from '../progress.ts';
import { noticesOf } from '../round-heading.ts';
import type { Session } from '../session.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

export interface FormOptions {
  readonly block?: string;
  readonly kind: FormKind;
  readonly out?: string;
}

const FOLDER = 'phieu';

/** `thangdiem form`: a form a unit, into a folder or a zip. */
export async function form(
  session: Session,
  folder: string,
  codes: readonly string[],
  { block, kind, out = FOLDER }: FormOptions,
): Promise<ExitCode> {
  const labels = formWordsIn(session.options.lang);
  const frame = await framedRound(session, folder);
  if (!frame) return 1;
  refuseUnknown(session, frame, codes, block, labels);
  const { subjects, findings } = await formSubjects(frame, codes, block);
  session.tell(findings);
  const ready = subjects.filter((subject) => canBeReviewed(subject, kind));
  const files = await write(session, frame, ready, kind, labels, out);
  const left = subjects.filter((subject) => !ready.includes(subject)).map(({ unit }) => unit.code);
  session.printJson({
    files,
    notReviewable: left,
    findings: findings.map((finding) => findingJson(finding, session.words)),
  });
  if (left.length > 0) session.print(labels.command.notReviewable(left.join(', ')));
  if (files.length === 0) session.print(labels.command.noUnits);
  else {
    session.print(...noticesOf(session, frame));
    session.print(labels.command.made(files.length, shortPath(out)));
  }
  return findings.some(isFault) || files.length === 0 ? 1 : 0;
}

function refuseUnknown(
  session: Session,
  { units, set }: RoundFrame,
  codes: readonly string[],
  block: string | undefined,
  labels: FormWords,
): void {
  const unknown = codes.find((code) => !units.has(code));
  if (unknown !== undefined) {
    throw new UsageError(session.say.unknownUnit(unknown, [...units.keys()].join(', ')));
  }
  const blocks = blockIds(set);
  if (block !== undefined && !blocks.includes(block)) {
    throw new UsageError(labels.command.unknownBlock(block, blocks.join(', ')));
  }
}

async function write(
  session: Session,
  { set, round }: RoundFrame,
  subjects: readonly FormSubject[],
  kind: FormKind,
  labels: FormWords,
  out: string,
): Promise<readonly string[]> {
  const isZip = out.toLowerCase().endsWith('.zip');
  const files = new Map<string, Uint8Array>();
  const progress = await progressBar(session, labels.command.making);
  try {
    const taken = new Set<string>();
    for (const [index, { unit, submission }] of subjects.entries()) {
      const input = {
        kind,
        set,
        round,
        unit,
        submission,
        basis: basisOf(submission, kind),
        words: session.words,
        labels,
        engineVersion: ENGINE_VERSION,
      };
      const name = formFileName(input, taken);
      taken.add(name.toLowerCase());
      const bytes = await writeForm(input);
      if (isZip) files.set(name, bytes);
      else {
        await writeWhole(session, join(out, name), bytes);
        files.set(name, new Uint8Array());
      }
      progress.update(index + 1, subjects.length);
    }
  } finally {
    progress.stop();
  }
  if (isZip && files.size > 0) {
    await writeWhole(session, out, formArchive(files, session.terminal.today));
  }
  return [...files.keys()].map((name) => (isZip ? name : join(out, name)));
}
