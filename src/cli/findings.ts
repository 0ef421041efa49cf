import { relative } from 'node:path';
import type { Finding } from '../criteria/finding.ts';
import type { CliWords } from '../text/cli-words.ts';
import type { Words } from '../text/words.ts';

/** Findings as an official reads them: where, what, and below it what to do. */
export function* findingLines(
  findings: readonly Finding[],
  words: Words,
  say: CliWords,
): Generator<string> {
  for (const finding of findings) {
    const { what, remedy } = words.finding(finding);
    yield `${placeOf(finding, say)}: ${what}`;
    if (remedy !== '') yield `    ${say.remedy}: ${remedy}`;
  }
}

function placeOf({ at }: Finding, say: CliWords): string {
  const file = shortPath(at.file);
  if (at.sheet !== undefined) return `${file}, ${say.cell(at.sheet, at.cell)}`;
  const place = at.line === undefined ? file : `${file}, ${say.place(at.line, at.column)}`;
  return at.path ? `${place} (${at.path})` : place;
}

/** Below the working folder a relative path is shorter; elsewhere the full one is clearer. */
export function shortPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short === '' || short.startsWith('..') ? file : short;
}

/** A finding for programs: code, place, figures, and the sentence. */
export function findingJson(finding: Finding, words: Words) {
  return { ...finding, ...words.finding(finding) };
}
