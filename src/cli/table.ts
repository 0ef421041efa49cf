import Table from 'cli-table3';

/** A plain table without borders. Columns in `right` hold numbers. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
  };
  const text = new Table({
    head: [...header],
    chars: none,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: header.map((_, index) => (right.includes(index) ? 'right' : 'left')),
  });
  text.push(...rows.map((row) => [...row]));
  return text
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
