import type { Edit, StandingChange } from '../../analysis/what-if/index.ts';
import { standingJson } from '../../app/present.ts';
import type { WhatIf, WhatIfOptions } from '../../app/what-if.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { readDecimal } from '../../criteria/decimal.ts';
import { type WhatIfWords, whatIfWordsIn } from '../../text/what-if-words.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';

type Compared = Extract<WhatIf, { comparison: unknown }>;

const DECIMALS_SHOWN = 4;

/** Prints what was changed, who changes by it, and how many units hold each grade. */
export function printComparison(session: Session, tried: Compared, options: WhatIfOptions): void {
  const say = whatIfWordsIn(session.options.lang);
  session.printJson(comparisonJson(tried, options, say));
  const { loaded, changed, comparison } = tried;
  const { set, round } = loaded;
  session.print(round.title, say.trial);
  for (const notice of [round.notice, set.notice]) if (notice) session.print(notice);
  if (options.basis === 'self') session.print(say.onSelf);
  const account = [
    ...editLines(session, say, say.made, changed.made),
    ...editLines(session, say, say.followed, changed.followed),
    ...notesOn(session, say, tried, options),
  ];
  if (account.length > 0) session.print('', ...account);
  const all = tried.after.units.length;
  const { changes, blocks } = comparison;
  session.print('', changes.length === 0 ? say.none : say.some(changes.length, all));
  for (const { block, changed: count } of blocks) {
    if (count === 0) continue;
    const rows = changes
      .filter(({ after }) => after.block === block)
      .map((change) => row(session, tried, change, say));
    session.print('', say.block(titleOf(set, block), count), table(say.header, rows, [5]));
  }
  session.print('', countsTable(tried, say));
}

function editLines(
  session: Session,
  say: WhatIfWords,
  title: string,
  edits: readonly Edit[],
): readonly string[] {
  if (edits.length === 0) return [];
  const shown = (text: string | undefined) => text && shortNumber(session, text);
  return [
    title,
    ...edits.map(({ path, before, after }) => `  ${say.edit(path, shown(before), shown(after))}`),
  ];
}

/** In the digits of the language; a quotient without end is cut and marked. */
function shortNumber({ words }: Session, text: string): string {
  const read = readDecimal(text);
  if (text.trim().endsWith('%') || 'fault' in read) return text;
  if (read.value.decimalPlaces() <= DECIMALS_SHOWN) return words.number(read.value);
  return `≈${words.number(read.value, DECIMALS_SHOWN)}`;
}

function* notesOn(
  { words }: Session,
  say: WhatIfWords,
  { loaded, changed }: Compared,
  { keepShares }: WhatIfOptions,
): Generator<string> {
  const before = loaded.set;
  const { set } = changed;
  if (!set.leaves.some(({ node }) => !before.byId.get(node.id)?.node.max.eq(node.max))) return;
  yield say.inProportion;
  yield keepShares ? say.givenScaled : say.givenKept;
  if (!set.scale.eq(before.scale)) {
    yield say.scale(words.number(before.scale), words.number(set.scale));
  }
}

function row(
  { words }: Session,
  { loaded, changed }: Compared,
  { unit, before, after, gained }: StandingChange,
  say: WhatIfWords,
): string[] {
  const [old, now] = [before.standing, after.standing];
  const total = (set: CriteriaSet, { result }: typeof old): string =>
    result ? words.amount(result.sheet.total.points, set.rounding.total.decimals) : say.nothing;
  const place = ({ place: given }: typeof old): string =>
    given === undefined ? say.nothing : String(given);
  return [
    unit.code,
    unit.name,
    arrow(total(loaded.set, old), total(changed.set, now)),
    arrow(words.grade(loaded.set, old), words.grade(changed.set, now)),
    arrow(place(old), place(now)),
    gained === undefined || gained === 0 ? '' : `${gained > 0 ? '+' : '−'}${Math.abs(gained)}`,
  ];
}

function arrow(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}

function countsTable({ changed, comparison }: Compared, say: WhatIfWords): string {
  const { set } = changed;
  const titles = new Map(set.grades.map(({ id, title }) => [id, title]));
  const rows = comparison.blocks.flatMap(({ block, counts }) => {
    const order = ({ grade, state }: (typeof counts)[number]): number =>
      grade === undefined
        ? set.grades.length + STATES.indexOf(state)
        : set.grades.findIndex(({ id }) => id === grade);
    return counts
      .toSorted((a, b) => order(a) - order(b))
      .map(({ grade, state, before, after }, index) => [
        index === 0 ? titleOf(set, block) : '',
        grade === undefined ? stateTitle(set, state, say) : (titles.get(grade) ?? grade),
        String(before),
        String(after),
      ]);
  });
  return table(say.countsHeader, rows, [2, 3]);
}

type State = StandingChange['after']['standing']['state'];

const STATES: readonly State[] = ['ungraded', 'undecided', 'notAppraised', 'ranked'];

function stateTitle(set: CriteriaSet, state: State, say: WhatIfWords): string {
  if (state === 'undecided' || state === 'notAppraised') return say.states[state];
  return state === 'ungraded' ? set.ranking.ungraded.label : '';
}

function titleOf(set: CriteriaSet, block: string): string {
  return set.blocks.find(({ id }) => id === block)?.title ?? block;
}

function comparisonJson(
  { loaded, changed, comparison }: Compared,
  { basis, rebalance, keepShares }: WhatIfOptions,
  say: WhatIfWords,
) {
  const { set, round } = loaded;
  return {
    official: false,
    notice: say.trial,
    round: round.id,
    set: { id: set.id, version: set.version, hash: set.hash },
    basis,
    rebalance,
    keepShares,
    made: changed.made,
    followed: changed.followed,
    units: comparison.changes.map(({ unit, before, after, changed: what, gained }) => ({
      code: unit.code,
      name: unit.name,
      block: after.block,
      changed: what,
      gained: gained ?? null,
      before: { block: before.block, ...standingJson(before.standing) },
      after: { block: after.block, ...standingJson(after.standing) },
    })),
    blocks: comparison.blocks.map(({ block, changed: count, counts }) => ({
      block,
      changed: count,
      counts: counts.map(({ grade, state, before, after }) => ({
        state,
        grade: grade ?? null,
        before,
        after,
      })),
    })),
  };
}
