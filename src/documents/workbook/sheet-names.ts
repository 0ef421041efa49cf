import { visibleText } from './visible-text.ts';

const LIMIT = 31;
const CUT = '…';

/**
 * Gives each wanted name a form that spreadsheets accept: at most 31 characters, none of
 * `[ ] : * ? / \ '`, and no two alike whatever their case. A name cut short ends in `…`.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base = clean(name);
    let candidate = cut(base, LIMIT);
    for (let copy = 2; taken.has(key(candidate)); copy += 1) {
      const suffix = ` (${copy})`;
      candidate = `${cut(base, LIMIT - suffix.length)}${suffix}`;
    }
    taken.add(key(candidate));
    return candidate;
  });
}

function clean(name: string): string {
  const allowed = visibleText(name)
    .replace(/[[\]:*?/\\]/g, '-')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
  return allowed === '' ? '-' : allowed;
}

function cut(name: string, limit: number): string {
  if (name.length <= limit) return name;
  const kept = name.slice(0, limit - CUT.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}${CUT}`;
}

function key(name: string): string {
  return name.toLocaleLowerCase('vi');
}
