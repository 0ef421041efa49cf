import { formatDate } from '../../criteria/dates.ts';
import type { Finding, Place } from '../../criteria/finding.ts';
import type { RegisterRow } from './read-register.ts';

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
    if (same)
      report('register.code-twice', row.at('code'), { code, first: placeText(same.at('code')) });
    else byCode.set(code, row);
    if (identifier === undefined) continue;
    const other = byIdentifier.get(identifier);
    if (other) {
      const figures = { identifier, first: placeText(other.at('identifier')) };
      report('register.identifier-twice', row.at('identifier'), figures);
    } else byIdentifier.set(identifier, row);
  }
  for (const row of byCode.values()) {
    const { code, predecessors, inForceFrom } = row.unit;
    const at = row.at('predecessors');
    for (const predecessor of predecessors) {
      const before = byCode.get(predecessor);
      if (predecessor === code) report('register.own-predecessor', at, { code });
      else if (!before && !known.has(predecessor)) {
        report('register.predecessor-unknown', at, { code: predecessor });
      } else if (before && leadsTo(predecessor, code, byCode)) {
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

/** Whether going back from one unit to those before it comes to another. */
function leadsTo(from: string, to: string, rows: ReadonlyMap<string, RegisterRow>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (code === to) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    waiting.push(...(rows.get(code)?.unit.predecessors ?? []));
  }
  return false;
}

function placeText({ cell, line }: Place): string {
  return cell ?? (line === undefined ? '' : String(line));
}
