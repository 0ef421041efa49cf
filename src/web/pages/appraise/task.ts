import { type DecisionStanding, decisionStanding } from '../../../round/decision-standing.ts';
import type {
  CriterionAcross,
  LineInView,
  Question,
  UnitWarnings,
  Warning,
} from '../../api/appraisal.ts';
import type { Schemas } from '../../api/client.ts';
import type { Piece, Scores, UnitEvidence } from '../../api/units.ts';

export type View = 'self' | 'appraised' | 'final';
type Middles = UnitWarnings[number]['middles'];

/** The unit of a task, as far as whoever decides needs to know it. */
export interface TaskUnit {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly block: string;
  readonly state: Schemas['RoundUnit']['state'];
  readonly stateLabel: string;
}

/** One criterion of one unit: what is decided at once, from whichever queue it comes. */
export interface Task {
  readonly criterion: string;
  readonly title: string;
  readonly unit: TaskUnit;
  readonly standing: DecisionStanding;
  /** What was said about the criterion, and the documents it cites. */
  readonly entries: readonly Piece[];
  readonly files: UnitEvidence['files'];
  /** By document: other criteria of the unit that cite it. */
  readonly alsoFor: Readonly<Record<string, readonly string[]>>;
  readonly lines: Readonly<Partial<Record<View, LineInView>>>;
  readonly middles: Middles;
  readonly warnings: readonly Warning[];
  readonly questions: readonly Question[];
}

export const taskKey = ({ unit, criterion }: Task) => `${unit.code}/${criterion}`;

export const FILTERS = ['all', 'waiting', 'decided', 'warned', 'asked'] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether a task belongs to what one chose to see. */
export function fits(filter: Filter, { standing, warnings, questions }: Task): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'waiting':
    case 'decided':
      return standing === filter;
    case 'warned':
      return warnings.length > 0;
    case 'asked':
      return questions.some(({ state }) => state !== 'closed');
  }
}

/**
 * The task after or before another among those shown; the first when that one is not among them.
 *
 * @returns nothing at the end of the list
 */
export function beside(tasks: readonly Task[], key: string, step: 1 | -1): Task | undefined {
  const at = tasks.findIndex((task) => taskKey(task) === key);
  return at === -1 ? tasks[0] : tasks[at + step];
}

/** The next task that waits, from where one is on and round again; nothing when none is left. */
export function nextWaiting(tasks: readonly Task[], key: string): Task | undefined {
  const at = tasks.findIndex((task) => taskKey(task) === key);
  const onwards = [...tasks.slice(at + 1), ...tasks.slice(0, Math.max(at, 0))];
  return onwards.find(({ standing }) => standing === 'waiting');
}

/** The tasks of one criterion across units, in the order of the server. */
export function tasksOfCriterion({ criterion, blocks, units }: CriterionAcross): Task[] {
  const middlesOf = new Map(blocks.map(({ id, middles }) => [id, middles]));
  return units.map(({ views, ...unit }) => ({
    criterion: criterion.id,
    title: criterion.title,
    unit,
    standing: unit.standing,
    entries: unit.entries,
    files: unit.files,
    alsoFor: unit.alsoFor,
    lines: views,
    middles: middlesOf.get(unit.block) ?? {},
    warnings: unit.warnings,
    questions: unit.questions,
  }));
}

interface OfUnit {
  readonly evidence: UnitEvidence;
  readonly scores: Scores;
  /** Come later than the rest; until then nothing is warned of. */
  readonly warnings: UnitWarnings | undefined;
  readonly questions: readonly Question[] | undefined;
}

/** The tasks of one unit across criteria, in the order of the regulation. */
export function tasksOfUnit({ evidence, scores, warnings = [], questions = [] }: OfUnit): Task[] {
  const { unit, entries, files, round } = evidence;
  const lines = scores.views.self?.lines ?? [];
  return lines.flatMap((line): Task[] => {
    if (line.kind === 'group') return [];
    const { id: criterion, title } = line;
    const said = entries.filter(({ part, key }) => part !== 'document' && key === criterion);
    const cited = new Set(said.flatMap(documentsIn));
    const about = warnings.find((one) => one.criterion === criterion);
    return [
      {
        criterion,
        title,
        unit,
        standing: decisionStanding(round.state, unit.state, new Set(said.map(({ part }) => part))),
        entries: [
          ...entries.filter(({ part, key }) => part === 'document' && cited.has(key)),
          ...said,
        ],
        files: files.filter(({ document }) => cited.has(document)),
        alsoFor: citedBesides(criterion, cited, entries),
        lines: linesAt(scores, criterion),
        middles: about?.middles ?? {},
        warnings: about?.warnings ?? [],
        questions: questions.filter((one) => one.criterion === criterion),
      },
    ];
  });
}

export function documentsIn({ value: { documents } }: Piece): readonly string[] {
  return Array.isArray(documents) ? documents.map(String) : [];
}

function citedBesides(
  criterion: string,
  cited: ReadonlySet<string>,
  entries: readonly Piece[],
): Record<string, readonly string[]> {
  const others = entries.filter(({ part, key }) => part === 'answer' && key !== criterion);
  return Object.fromEntries(
    [...cited].map((document) => [
      document,
      others.filter((one) => documentsIn(one).includes(document)).map(({ key }) => key),
    ]),
  );
}

function linesAt({ views }: Scores, criterion: string): Task['lines'] {
  const lines: Partial<Record<View, LineInView>> = {};
  for (const view of ['self', 'appraised', 'final'] as const) {
    const line = views[view]?.lines.find(({ id }) => id === criterion);
    if (line?.kind !== 'criterion') continue;
    const { state, amount, max, explanation, lost, open } = line;
    if (!amount || !max) continue;
    lines[view] = { state, points: between(amount), max: between(max), explanation, lost, open };
  }
  return lines;
}

function between(amount: NonNullable<Schemas['Amount']>): LineInView['points'] {
  return typeof amount === 'string' ? { low: amount, high: amount } : amount;
}
