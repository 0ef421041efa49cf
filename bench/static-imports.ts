import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where a module reads from: `import … from 'x'`, `export … from 'x'`, `import 'x'`; not `import(…)`. */
const STATIC = /^(?:import|export)\s+(?:[\w*{}\s,$]+\sfrom\s+)?['"]([^'"]+)['"]/gm;

/** The packages that the given built files load before their own first line runs, files between included. */
export function packagesBehind(files: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(STATIC)) {
      if (from.startsWith('.')) open.push(resolve(dirname(file), from));
      else packages.add(from);
    }
  }
  return [...packages].sort();
}
