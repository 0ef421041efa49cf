import { formatDate, type IsoDate } from '../src/criteria/dates.ts';
import { Decimal } from '../src/criteria/decimal.ts';
import { inputFact } from '../src/criteria/fact-table.ts';
import type { FactValue } from '../src/criteria/facts.ts';
import type { LoadedSet } from '../src/criteria/load.ts';
import type { Submission } from '../src/evidence/submission.ts';

/** A unit of the work as the file it would hand in. */
export function evidenceText(set: LoadedSet, { unit, submitted, answers }: Submission): string {
  const documents = new Map(
    [...answers.values()].flatMap((answer) =>
      answer.documents.map((one) => [one.id, one] as const),
    ),
  );
  const lines = [
    'format: 1',
    `unit: ${unit.code}`,
    ...(submitted ? [`submitted: ${formatDate(submitted)}`] : []),
    'documents:',
    ...[...documents.values()].map(
      ({ id, kind, number, date, issuer, subject }) =>
        `  - { id: ${id}, kind: ${kind}, number: ${number}, date: ${formatDate(date)}, issuer: ${issuer}, subject: ${subject} }`,
    ),
    'answers:',
  ];
  for (const [id, answer] of answers) {
    lines.push(`  "${id}":`, '    inputs:');
    for (const [name, value] of answer.inputs) {
      const isRate = set.facts.get(inputFact(id, name))?.type === 'percent';
      lines.push(`      ${name}: ${isRate ? percent(value) : written(value)}`);
    }
    if (answer.documents.length > 0) {
      lines.push(`    documents: [${answer.documents.map((one) => one.id).join(', ')}]`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function written(value: FactValue): string {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value as IsoDate) : value;
  }
  return `[${value.join(', ')}]`;
}

/** With its sign: a bare `0.78` could be 78% or 0,78%, and is refused. */
function percent(rate: FactValue): string {
  return Decimal.isDecimal(rate) ? `${rate.times(100).toFixed()}%` : written(rate);
}
