import type { DataValidation } from 'exceljs';
import type { IsoDate } from '../../criteria/dates.ts';
import type { FormInput } from './form.ts';
import type { Entry } from './form-sheet.ts';
import { serialOf } from './formula.ts';

/** Most letters that spreadsheets take in a prompt and in a refusal. */
const PROMPT_LIMIT = 250;
const REFUSAL_LIMIT = 220;

/** What the spreadsheet itself offers and refuses in a cell; the import checks again. */
export function validationOf(entry: Entry, form: FormInput): DataValidation | undefined {
  const { rule, list, prompt } = entry;
  const say = form.labels.validation;
  const text = prompt?.slice(0, PROMPT_LIMIT);
  const told: Omit<DataValidation, 'type' | 'formulae'> = {
    allowBlank: true,
    ...(text && { showInputMessage: true, promptTitle: say.prompt, prompt: text }),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: say.title,
    ...(text && { error: text.slice(0, REFUSAL_LIMIT) }),
  };
  if (list) return { type: 'list', formulae: [list.titlesAt], ...told };
  switch (rule?.type) {
    case 'count': {
      const [low, high] = [rule.min?.toNumber() ?? 0, rule.max?.toNumber()];
      return { type: 'whole', ...between(low, high), ...told };
    }
    case 'number':
    case 'percent':
    case 'points': {
      const [low, high] = [rule.min?.toNumber() ?? 0, rule.max?.toNumber()];
      return { type: 'decimal', ...between(low, high), ...told };
    }
    case 'date': {
      const serial = (date: IsoDate | undefined) => date && serialOf(date);
      const [low, high] = [serial(rule.from) ?? FIRST_DAY, serial(rule.to) ?? LAST_DAY];
      // A whole day: a time of day is no date.
      return { type: 'whole', ...between(low, high), ...told };
    }
    default:
      return text ? { type: 'textLength', ...between(0, MOST_LETTERS), ...told } : undefined;
  }
}

/** 01/01/1990 and 31/12/2199. */
const FIRST_DAY = 32874;
const LAST_DAY = 109574;
const MOST_LETTERS = 32767;

function between(
  low: number,
  high: number | undefined,
): Pick<DataValidation, 'operator' | 'formulae'> {
  return high === undefined
    ? { operator: 'greaterThanOrEqual', formulae: [low] }
    : { operator: 'between', formulae: [low, high] };
}
