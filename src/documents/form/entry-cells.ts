import type { Criterion, Input } from '../../criteria/schema/criterion.ts';
import type { CellStyleName } from '../workbook/cell-styles.ts';
import type { Chain } from './chain.ts';
import { cellEntry, type EntryRule } from './entries.ts';
import type { valuesBefore } from './form.ts';
import type { FormCell } from './form-sheet.ts';
import { optionTitles } from './option-titles.ts';
import { promptOf } from './prompts.ts';

const ENTRY_FORMATS: Readonly<Record<EntryRule['type'], string | undefined>> = {
  yesNo: undefined,
  choice: undefined,
  count: '0',
  number: '0.####',
  percent: '0.00%',
  points: '0.##',
  date: 'dd/mm/yyyy',
  text: '@',
};

/** How an entry is to be written, after its title. */
export function hintOf({ form }: Chain, criterion: Criterion, input: Input): string {
  const { hints } = form.labels;
  const limit = input.atMost && criterion.inputs[input.atMost]?.title;
  const parts: string[] = [hints[input.type]];
  if (limit) parts.push(hints.atMost(limit));
  if (input.by !== 'unit') parts.unshift(hints[input.by]);
  return parts.join('; ');
}

/** The cell of a value, filled in where it is known. */
export function valueCell(
  { form }: Chain,
  rule: EntryRule,
  input: Input,
  option: string | undefined,
  value: ReturnType<ReturnType<typeof valuesBefore>['get']>,
): FormCell {
  const { labels } = form;
  const words = { yes: labels.yes, no: labels.no };
  const format = ENTRY_FORMATS[rule.type];
  const cell: FormCell = { style: 'entry', ...(format && { format }) };
  if (value === undefined) return cell;
  const own = option === undefined ? value : Array.isArray(value) && value.includes(option);
  const titles = optionTitles(input.options ?? {});
  return { ...cell, content: cellEntry(own, rule, titles, words) };
}

/** The same as a cell people write in, with its list and prompt. */
export function editable(
  { form, lists }: Chain,
  cell: FormCell,
  rule: EntryRule,
  input: Input,
): FormCell {
  const prompt = promptOf(form, rule);
  const style: CellStyleName = rule.type === 'text' ? 'entryText' : 'entry';
  if (rule.type === 'yesNo') {
    const list = lists.offer(
      new Map([
        ['yes', form.labels.yes],
        ['no', form.labels.no],
      ]),
    );
    return { ...cell, style, entry: { rule, list, prompt } };
  }
  if (rule.type === 'choice') {
    const list = lists.offer(optionTitles(input.options ?? {}));
    return { ...cell, style, entry: { rule, list, prompt } };
  }
  return { ...cell, style, entry: { rule, prompt } };
}

/** A cell of text, filled in where there is one. */
export function filled(
  style: CellStyleName,
  text: string | undefined,
  entry?: FormCell['entry'],
): FormCell {
  return {
    style,
    ...(text !== undefined && text !== '' && { content: { kind: 'text', text } as const }),
    ...(entry && { entry, format: '@' }),
  };
}

/** A document's code as people see it: `tl01` as `TL01`, names given elsewhere as they are. */
export function documentCode(id: string): string {
  return /^tl\d+$/.test(id) ? id.toUpperCase() : id;
}
