import { columnLetters } from '../workbook/cell-reference.ts';
import type { Chain } from './chain.ts';
import type { Highlight } from './form-sheet.ts';
import { str } from './formula.ts';
import { type Places, SCORE_ROWS, type ScoreColumn } from './places.ts';

/** Colours of the scoring sheet: what is missing, what is wrong, what is done. */
export function highlightsOf({ form, places }: Chain): Highlight[] {
  const { states } = form.labels;
  const [first, last] = [SCORE_ROWS.first, places.lastRow];
  const letters = (name: ScoreColumn) => columnLetters(places.column(name));
  const range = (name: ScoreColumn) => `${letters(name)}${first}:${letters(name)}${last}`;
  const found: Highlight[] = [];
  const entry: ScoreColumn = form.kind === 'self' ? 'entry' : 'changedEntry';
  const state: ScoreColumn = form.kind === 'self' ? 'state' : 'reviewedState';
  const own = ownRows(places);
  const [top] = own;
  if (form.kind === 'self' && top !== undefined) {
    const range = runsOf(letters(entry), own);
    const at = `$${letters(entry)}${top}`;
    found.push({ range, formula: `LEN(TRIM(${at}))=0`, colour: 'missing' });
    const wrong = `$${letters(state)}${top}=${str(states.entry)}`;
    found.push({ range, formula: wrong, colour: 'wrong' });
  }
  const cell = `$${letters(state)}${first}`;
  const one = (texts: readonly string[]) =>
    `OR(${texts.map((text) => `${cell}=${str(text)}`).join(',')})`;
  const wrong = [states.invalid, states.entry, states.noDocument];
  const done = [states.done, states.notApplicable, states.decided];
  const missing = [states.missing, states.needsProof, states.awaits];
  found.push({ range: range(state), formula: one(wrong), colour: 'wrong' });
  found.push({ range: range(state), formula: one(done), colour: 'done' });
  found.push({ range: range(state), formula: one(missing), colour: 'missing' });
  return found;
}

/** Rows with an entry of the unit itself. */
function ownRows({ lines }: Places): readonly number[] {
  return lines.flatMap((line, index) =>
    (line.kind === 'input' || line.kind === 'option') && line.input.by === 'unit'
      ? [SCORE_ROWS.first + index]
      : [],
  );
}

/** Cells of one column as an area of ranges: `E8:E9 E12:E12`. */
function runsOf(letters: string, rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === row) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => `${letters}${first}:${letters}${last}`).join(' ');
}
