import { formatDate } from '../../criteria/dates.ts';
import type { Finding, Place } from '../../criteria/finding.ts';
import type { RegisterRow } from './read-table.ts';

/** Faults of a register as a whole: what only shows when rows are held against one another. */
export function checkRegister(
  rows: readonly RegisterRow[],
  known: ReadonlySet<string>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (code: Finding['code'], at: Place, figures: Record<string, string>) =>
    findings.push({ code, at, figures });
  const byCode = new Map<string, RegisterRow>();
  const byIdentifier = new Map<string, RegisterRow>();
  for (const row of rows) {
    const { code, identifier } = row.unit;
    const same = byCode.get(code);
    if (same) report('register.code-twice', row.at('code'), { code, ...whereOf(same.at('code')) });
    else byCode.set(code, row);
    if (identifier === undefined) continue;
    const other = byIdentifier.get(identifier);
    if (other) {
      const figures = { identifier, ...whereOf(other.at('identifier')) };
      report('register.identifier-twice', row.at('identifier'), figures);
    } else byIdentifier.set(identifier, row);
  }
  const circles = closingCircles(byCode);
  for (const row of byCode.values()) {
    const { code, predecessors, inForceFrom } = row.unit;
    const at = row.at('predecessors');
    for (const predecessor of predecessors) {
      const before = byCode.get(predecessor);
      if (predecessor === code) report('register.own-predecessor', at, { code });
      else if (!before && !known.has(predecessor)) {
        report('register.predecessor-unknown', at, { code: predecessor });
      } else if (circles.has(`${code} ${predecessor}`)) {
        report('register.predecessor-circle', at, { code, predecessor });
      } else if (before?.unit.inForceTo && inForceFrom && before.unit.inForceTo > inForceFrom) {
        const figures = {
          code: predecessor,
          to: formatDate(before.unit.inForceTo),
          from: formatDate(inForceFrom),
        };
        report('register.predecessor-in-force', at, figures);
      }
    }
  }
  return findings;
}

/** Links `unit predecessor` by which a way back through predecessors comes round to where it was. */
function closingCircles(rows: ReadonlyMap<string, RegisterRow>): ReadonlySet<string> {
  const closing = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  for (const start of rows.keys()) {
    const path: { code: string; left: string[] }[] = [];
    const enter = (code: string): void => {
      state.set(code, 'open');
      path.push({ code, left: [...(rows.get(code)?.unit.predecessors ?? [])] });
    };
    if (!state.has(start)) enter(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.left.pop();
      if (next === undefined) {
        state.set(here.code, 'done');
        path.pop();
      } else if (state.get(next) === 'open') closing.add(`${here.code} ${next}`);
      else if (!state.has(next) && rows.has(next)) enter(next);
    }
  }
  return closing;
}

function whereOf({ cell, line }: Place): Record<string, string> {
  return cell === undefined ? { line: line === undefined ? '' : String(line) } : { first: cell };
}
