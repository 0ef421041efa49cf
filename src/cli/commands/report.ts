import { papersWordsIn } from '../../text/papers-words.ts';
import { shortPath } from '../findings.ts';
import { papersOf } from '../papers.ts';
import { rankedRound } from '../ranked.ts';
import { headingOf } from '../round-heading.ts';
import { saved } from '../saved.ts';
import type { Session } from '../session.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

/** `thangdiem report`: the report of a round with one annex a block, as a Word document. */
export async function report(
  session: Session,
  folder: string,
  { out }: { out?: string },
): Promise<ExitCode> {
  const say = papersWordsIn(session.options.lang);
  if (out === undefined) throw new UsageError(say.command.needsOut);
  // Nothing that is not a Word document, such as a file of the round itself, is written over.
  if (!out.toLowerCase().endsWith('.docx')) {
    throw new UsageError(session.say.usage.invalid(`${out} (--out *.docx)`));
  }
  const ranked = await rankedRound(session, folder, { basis: 'final' });
  if (!ranked) return 1;
  const { loaded, result } = ranked;
  const { reportFigures, writeReport } = await import('../../documents/papers/index.ts');
  const papers = papersOf(session, loaded, result);
  await saved(session, out, () => writeReport(out, papers));

  const { id, version, hash } = loaded.set;
  session.printJson({
    round: loaded.round.id,
    set: { id, version, hash },
    file: out,
    blocks: reportFigures(papers).map((block) => ({
      block: block.block,
      units: block.standings.length,
      grades: Object.fromEntries(
        block.grades.map(({ grade, standings }) => [grade.id, standings.length]),
      ),
      ungraded: block.ungraded.length,
      undecided: block.undecided.length,
      notAppraised: block.notAppraised.length,
    })),
  });
  session.print(...headingOf(session, loaded), '');
  session.print(say.command.reportWritten(shortPath(out)), say.command.fillIn);
  return 0;
}
