import { gradedJson, standingJson } from '../../app/present.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { View } from '../../evidence/submission.ts';
import type { Graded, Standing } from '../../ranking/standing.ts';
import { type Amount, isDecided, minus } from '../../scoring/points.ts';
import type { CriterionLine, Line } from '../../scoring/score-sheet.ts';
import { rankedRound } from '../ranked.ts';
import type { Session } from '../session.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

const MOST_DECIMALS = 6;
const DECIMALS_WHEN_CUT = 4;

/** `thangdiem explain`: one unit, every criterion with its article and why points were lost. */
export async function explain(
  session: Session,
  folder: string,
  code: string,
  view: View | undefined,
): Promise<ExitCode> {
  const ranked = await rankedRound(session, folder, {
    basis: view === 'self' ? 'self' : 'final',
  });
  if (!ranked) return 1;
  const { loaded, result } = ranked;
  const wanted = code.normalize('NFC');
  const unit = result.units.find((candidate) => candidate.unit.code === wanted);
  const standing = result.blocks
    .flatMap(({ standings }) => standings)
    .find((candidate) => candidate.unit.code === wanted);
  if (!unit || !standing) {
    const codes = result.units.map((candidate) => candidate.unit.code).join(', ');
    throw new UsageError(session.say.unknownUnit(code, codes));
  }
  const chosen = view ?? 'final';
  const graded = unit[chosen] ?? unit.self;
  session.printJson({
    unit: { code: unit.unit.code, name: unit.unit.name, group: unit.unit.group },
    view: unit[chosen] ? chosen : 'self',
    standing: standingJson(standing),
    ...gradedJson(graded),
  });
  if (!unit[chosen]) session.print(session.say.noView);
  const teller = new Teller(session, loaded.set);
  const blockSize = result.blocks.find(({ block }) => block === unit.unit.block)?.standings.length;
  session.print(...teller.head(graded, standing, unit[chosen] ? chosen : 'self', blockSize ?? 0));
  for (const notice of [loaded.round.notice, loaded.set.notice]) if (notice) session.print(notice);
  for (const line of graded.sheet.lines) session.print(...teller.line(line));
  session.print('', ...session.words.total(loaded.set, graded.sheet.total));
  session.print(...session.words.grading(loaded.set, graded.grading));
  const note = isOf(standing, graded) ? session.words.note(loaded.set, standing) : '';
  if (note !== '') session.print(note);
  if (standing.dependsOn.length > 0) {
    session.print(session.words.provisional(standing.dependsOn));
  }
  return 0;
}

/** Whether a standing came from this very score: the ranking knows one view, others have no place. */
function isOf({ result }: Standing, graded: Graded): boolean {
  return result === undefined || result === graded;
}

/** Lays out one unit's sheet as text. */
class Teller {
  readonly #session: Session;
  readonly #set: CriteriaSet;

  constructor(session: Session, set: CriteriaSet) {
    this.#session = session;
    this.#set = set;
  }

  head(graded: Graded, standing: Standing, view: View, blockSize: number): string[] {
    const { words, say } = this.#session;
    const { unit } = graded.sheet;
    const block = this.#set.blocks.find(({ id }) => id === unit.block)?.title ?? unit.block;
    const { decimals } = this.#set.rounding.total;
    const total = words.amount(graded.sheet.total.points, decimals);
    const parts = [`${say.explain.total}: ${total}/${words.number(this.#set.scale)}`];
    if (isOf(standing, graded)) parts.push(words.grade(this.#set, standing));
    if (isOf(standing, graded) && standing.place !== undefined) {
      parts.push(say.explain.place(standing.place, blockSize, block));
    }
    return [
      `${unit.name} (${unit.code}) – ${say.explain.views[view]}`,
      this.#set.title,
      parts.join(' – '),
    ];
  }

  line(line: Line): string[] {
    const indent = '  '.repeat(line.depth);
    const points = `${this.#points(line.amount)}/${this.#points(line.max)}`;
    const title = `${indent}${line.node.id}. ${line.node.title}: ${points}`;
    if (line.kind === 'group') return ['', title];
    return [`${title}${this.#mark(line)}`, ...this.#details(line, `${indent}   `)];
  }

  /** Points as they count; long decimals, where the set does not round, cut and marked as such. */
  #points(amount: Amount): string {
    const { words } = this.#session;
    const places = Math.max(amount.low.decimalPlaces(), amount.high.decimalPlaces());
    if (places <= MOST_DECIMALS) return words.amount(amount);
    return `≈${words.amount(amount, DECIMALS_WHEN_CUT)}`;
  }

  #mark(line: CriterionLine): string {
    const { say } = this.#session;
    if (line.state === 'notApplicable') return ` – ${say.explain.notApplicable}`;
    if (line.state === 'undecided') return ` – ${say.explain.undecided}`;
    if (line.part !== 'base' || !isDecided(line.amount) || line.amount.low.gte(line.max.low)) {
      return '';
    }
    return ` – ${say.explain.lost(this.#points(minus(line.max, line.amount)))}`;
  }

  #details(line: CriterionLine, indent: string): string[] {
    const { words } = this.#session;
    const lines = [...words.explain(this.#set, line)];
    lines.push(this.#source(line));
    return lines.map((text) => `${indent}${text}`);
  }

  #source({ node }: CriterionLine): string {
    const { words, say } = this.#session;
    const { document, section, fidelity, points } = node.source;
    const number = this.#set.documents[document]?.number ?? document;
    const ofPoints = typeof points === 'string' ? points : points.fidelity;
    const marks = `${say.explain.wording}: ${words.fidelity(fidelity)}; ${say.explain.points}: ${words.fidelity(ofPoints)}`;
    return `${say.explain.source}: ${number}, ${say.explain.section} ${section} (${marks})`;
  }
}
