import type { Schemas } from '../api/client.ts';

/** Points as the API writes them, with a decimal comma: `7,5`, or `3–5` while undecided. */
export function amountText(amount: Schemas['Amount'] | null | undefined): string {
  if (amount === null || amount === undefined) return '—';
  if (typeof amount === 'string') return withComma(amount);
  const { low, high } = amount;
  return low === high ? withComma(low) : `${withComma(low)}–${withComma(high)}`;
}

function withComma(number: string): string {
  return number.replace('.', ',');
}
