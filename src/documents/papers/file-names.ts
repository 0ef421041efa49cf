import { visibleText } from '../workbook/visible-text.ts';

const LONGEST = 80;

/**
 * A file name a unit, safe on every system: what names may not hold becomes `-`, and no two are
 * alike whatever their case.
 */
export function fileNames(start: string, codes: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return codes.map((code) => {
    const base = `${start}-${safe(code)}`;
    let name = base;
    for (let copy = 2; taken.has(name.toLocaleLowerCase('vi')); copy += 1) name = `${base}-${copy}`;
    taken.add(name.toLocaleLowerCase('vi'));
    return name;
  });
}

function safe(code: string): string {
  const kept = visibleText(code.normalize('NFC')).replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-');
  return (
    [...kept]
      .slice(0, LONGEST)
      .join('')
      .replace(/^\.+|\.+$/g, '') || '-'
  );
}
