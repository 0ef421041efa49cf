import { Decimal } from '../criteria/decimal.ts';
import type { Finding, FindingCode } from '../criteria/finding.ts';
import type { Catalogue } from './catalogue/index.ts';
import type { CodeLabels } from './catalogue/labels.ts';
import { COUNTS, LABELLED, NUMBER_FOUND, NUMBERED_LISTS, NUMBERS } from './figure-labels.ts';
import { formatNumber, localiseFigure } from './numbers.ts';
import { resultInWords } from './result-figure.ts';
import { fill } from './templates.ts';
import type { Told } from './words.ts';

const BYTES_IN_MEGABYTE = 1024 * 1024;
/** A number whose mark could stand for thousands or decimals: 1.234. */
const TWO_READINGS = /^([+-]?\d+)[.,](\d{3})(%?)$/;
const BRACKETED_DECIMAL = /\((\d+)\.(\d+)\)/g;
/** The day of a yearly date that does not come every year. */
const LEAP_DAY = /^\s*29\/02\/N/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

type Figures = Readonly<Record<string, string>>;

/** The sentences for a fault, its figures put into words first. */
export function tellFinding(catalogue: Catalogue, finding: Finding): Told {
  const { what, remedy } = catalogue.findings[finding.code];
  const figures = figuresInWords(catalogue, finding);
  return { what: fill(what, figures), remedy: fill(remedy, figures) };
}

function figuresInWords(catalogue: Catalogue, { code, figures }: Finding): Figures {
  const words: Record<string, string> = {};
  for (const [name, figure] of Object.entries(figures)) {
    const label = LABELLED[code]?.[name];
    if (label) words[name] = labelled(catalogue, label, figure);
    else if (code === 'file.too-large') words[name] = megabytes(catalogue, figure);
    else if (isResult(code, name)) words[name] = resultInWords(catalogue, figure);
    else words[name] = figureText(catalogue, kindOfFigure(code, name), dated(name, figure));
  }
  return { ...words, ...worked(catalogue, code, words) };
}

/** Figures that follow from the others. */
function worked(catalogue: Catalogue, code: FindingCode, words: Figures): Figures {
  switch (code) {
    case 'number.ambiguous':
      return readings(catalogue, words);
    case 'number.out-of-range':
      return words.high?.endsWith('%') ? { rate: words.high } : {};
    case 'date.impossible':
      return LEAP_DAY.test(words.found ?? '') ? { yearly: '29/02' } : {};
    default:
      return {};
  }
}

/** What a worked case expected, or what came out instead. */
function isResult(code: FindingCode, name: string): boolean {
  return code === 'case.mismatch' && (name === 'expected' || name === 'found');
}

type FigureKind = 'count' | 'number' | 'numberedList' | 'text';

function kindOfFigure(code: FindingCode, name: string): FigureKind {
  if (NUMBERED_LISTS.has(name)) return 'numberedList';
  if (COUNTS.has(name)) return 'count';
  return NUMBERS.has(name) || (name === 'found' && NUMBER_FOUND.has(code)) ? 'number' : 'text';
}

function figureText({ numbers }: Catalogue, kind: FigureKind, figure: string): string {
  switch (kind) {
    case 'count':
      return /^\d+$/.test(figure) ? formatNumber(numbers, new Decimal(figure)) : figure;
    case 'number':
      return localiseFigure(numbers, figure);
    case 'numberedList':
      return figure.replace(
        BRACKETED_DECIMAL,
        (_, whole: string, rest: string) => `(${whole}${numbers.decimalMark}${rest})`,
      );
    case 'text':
      return figure.replace(/\s+/g, ' ').trim();
  }
}

/** A day of ours as people write it; what somebody wrote stays as it is. */
function dated(name: string, figure: string): string {
  return name === 'found' ? figure : figure.replace(ISO_DATE, '$3/$2/$1');
}

/** One code or several in a list. A code without a label is dropped rather than shown. */
function labelled({ labels }: Catalogue, table: keyof CodeLabels, figure: string): string {
  const words: Readonly<Record<string, string>> = labels.codes[table];
  return labels.alternatives(figure.split(', ').flatMap((code) => words[code] ?? []));
}

function megabytes({ numbers }: Catalogue, bytes: string): string {
  if (!/^\d+$/.test(bytes)) return bytes;
  const size = new Decimal(bytes).div(BYTES_IN_MEGABYTE).toDecimalPlaces(1);
  return numbers.megabytes(formatNumber(numbers, size));
}

/** Both ways to write down what an ambiguous number may mean: 1234, or 1,2340. */
function readings({ numbers }: Catalogue, { found = '' }: Figures): Figures {
  const match = TWO_READINGS.exec(found);
  if (!match) return {};
  const [, whole = '', rest = '', percent = ''] = match;
  return {
    thousands: `${whole}${rest}${percent}`,
    decimals: `${whole}${numbers.decimalMark}${rest}0${percent}`,
  };
}
