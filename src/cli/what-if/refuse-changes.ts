import type { Change, ChangeFault } from '../../analysis/what-if/index.ts';
import type { Finding } from '../../criteria/finding.ts';
import { changeFaultSentence, whatIfWordsIn } from '../../text/what-if-words.ts';
import { findingJson, findingLines, shortPath } from '../findings.ts';
import type { Session } from '../session.ts';

const OVER_NEW_MAXIMUM: readonly Finding['code'][] = [
  'evidence.points-over-max',
  'evidence.points-step',
];

/** Tells every reason why changes could not be tried, each with the change it comes from. */
export function refuseChanges(
  session: Session,
  faults: readonly ChangeFault[],
  reread: readonly Finding[] = [],
): void {
  const { words, say: cli, options, terminal } = session;
  const say = whatIfWordsIn(options.lang);
  session.printJson({
    official: false,
    faults: faults.map((fault) => faultJson(session, fault)),
    findings: reread.map((finding) => findingJson(finding, words)),
  });
  if (options.json) return;
  const lines: string[] = [];
  for (const fault of faults) {
    if (fault.code === 'set-fault') {
      lines.push(...findingLines([fault.finding], words, cli));
      lines.push(`    ${say.because(fault.changes.map(changeText).join('; '))}`);
    } else lines.push(`${subjectOf(session, fault)}${changeFaultSentence(say, fault)}`);
  }
  lines.push(...findingLines(reread, words, cli));
  if (reread.some(({ code }) => OVER_NEW_MAXIMUM.includes(code))) lines.push(say.overNewMaximum);
  lines.push(say.refused(faults.length + reread.length));
  terminal.err(`${lines.join('\n')}\n`);
}

function changeText({ path, value }: Change): string {
  return `${path}=${value}`;
}

/** The change a fault speaks of, with its line when it stands in a file. */
function subjectOf({ say }: Session, fault: ChangeFault): string {
  if (!('change' in fault)) return '';
  const { at } = fault.change;
  const line = at?.line === undefined ? '' : `, ${say.place(at.line, at.column)}`;
  return `${at ? `${shortPath(at.file)}${line}: ` : ''}${changeText(fault.change)}: `;
}

function faultJson(session: Session, fault: ChangeFault) {
  if (fault.code !== 'set-fault') {
    const what = changeFaultSentence(whatIfWordsIn(session.options.lang), fault);
    return { ...fault, what };
  }
  return { ...fault, finding: findingJson(fault.finding, session.words) };
}
