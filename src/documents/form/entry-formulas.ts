import type { Calculation } from './calculation.ts';
import type { EntryRule } from './entries.ts';
import type { FactFormula } from './fact-formulas.ts';
import { and, type Formula, iff, NOTHING, num, serialOf, str } from './formula.ts';
import type { Lists } from './lists.ts';
import { optionTitles } from './option-titles.ts';

export interface EntryWords {
  readonly yes: string;
  readonly no: string;
}

/**
 * An entry cell as a fact: known only when it holds a value of its type within its limits. A text
 * in a number cell, a number out of range or an error is not known: never zero.
 */
export function entryFact(
  calculation: Calculation,
  lists: Lists,
  cell: Formula,
  rule: EntryRule,
  words: EntryWords,
  label: string,
): FactFormula {
  const step = (what: string, formula: Formula) =>
    calculation.add(`${label}: ${what}`, `IFERROR(${formula},${what === 'state' ? 2 : 0})`);
  switch (rule.type) {
    case 'yesNo': {
      const read = (word: string) => `LOWER(TRIM(${cell}))=${str(word.toLocaleLowerCase('vi'))}`;
      const value = step('value', iff(read(words.yes), '1', '0'));
      const state = step('state', iff(`OR(${read(words.yes)},${read(words.no)})`, '1', '2'));
      return { kind: 'yesNo', state, value };
    }
    case 'choice': {
      const list = lists.offer(optionTitles(rule.options));
      const at = list.keys.length;
      const row = step('row', `SUMPRODUCT((${list.titlesAt}=TRIM(${cell}))*ROW(${list.titlesAt}))`);
      const inside = and(`${row}>=1`, `${row}<=${at}`);
      const value = calculation.add(
        `${label}: key`,
        iff(inside, `INDEX(${list.keysAt},${row})`, NOTHING),
      );
      return { kind: 'choice', state: step('state', iff(inside, '1', '2')), value };
    }
    case 'text': {
      const state = step('state', iff(`LEN(TRIM(${cell}))>0`, '1', '2'));
      return { kind: 'text', state, value: calculation.add(`${label}: text`, `TRIM(${cell})`) };
    }
    case 'date': {
      const within = [`${cell}=INT(${cell})`];
      if (rule.from) within.push(`${cell}>=${serialOf(rule.from)}`);
      if (rule.to) within.push(`${cell}<=${serialOf(rule.to)}`);
      return numeric('date', step, cell, within);
    }
    default: {
      const within: Formula[] = [];
      if (rule.min) within.push(`${cell}>=${num(rule.min)}`);
      if (rule.max) within.push(`${cell}<=${num(rule.max)}`);
      if (rule.type === 'count') within.push(`${cell}=INT(${cell})`);
      if (rule.step) {
        within.push(
          `ABS(ROUND(${cell}/${num(rule.step)},0)*${num(rule.step)}-${cell})<0.000000001`,
        );
      }
      return numeric('decimal', step, cell, within);
    }
  }
}

function numeric(
  kind: 'decimal' | 'date',
  step: (what: string, formula: Formula) => Formula,
  cell: Formula,
  within: readonly Formula[],
): FactFormula {
  const test = within.length > 0 ? and(...within) : 'TRUE';
  const state = step('state', iff(`ISNUMBER(${cell})`, iff(test, '1', '2'), '2'));
  return { kind, state, value: step('value', iff(`ISNUMBER(${cell})`, cell, '0')) };
}

/** Something was entered, whatever it is. */
export function isFilled(cell: Formula): Formula {
  return `LEN(TRIM(${cell}))>0`;
}
