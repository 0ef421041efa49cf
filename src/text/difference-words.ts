import type { ChangedPart } from '../criteria/changed-parts.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { SetChange } from '../criteria/difference.ts';
import { differenceEn } from './en/difference.ts';
import { wordsIn } from './index.ts';
import { type DifferenceWords, differenceVi } from './vi/difference.ts';
import type { Language, Words } from './words.ts';

export type { DifferenceWords };

export function differenceWordsIn(language: Language): DifferenceWords {
  return language === 'vi' ? differenceVi : differenceEn;
}

/** What was done, to which item, how it was before and how it is after. */
export type DifferenceRow = readonly [what: string, item: string, before: string, after: string];

/** The differences of two sets as rows of a table. */
export function differenceRows(
  changes: readonly SetChange[],
  language: Language,
): readonly DifferenceRow[] {
  const words = wordsIn(language);
  return changes.flatMap((change) => rowsOf(change, differenceWordsIn(language), words));
}

function rowsOf(change: SetChange, say: DifferenceWords, words: Words): readonly DifferenceRow[] {
  const partRow = (what: string, item: string, part: ChangedPart): DifferenceRow => [
    what,
    item,
    shown(words, part, part.before),
    shown(words, part, part.after),
  ];
  const max = (text: string): string => figure(words, text);
  switch (change.kind) {
    case 'added':
      return [[say.kinds.added, change.id, '', `${change.title} (${max(change.max)})`]];
    case 'removed':
      return [[say.kinds.removed, change.id, `${change.title} (${max(change.max)})`, '']];
    case 'renumbered':
      return [[say.kinds.renumbered, change.id, change.before, change.id]];
    case 'repointed':
      return [[say.kinds.repointed, change.id, max(change.before), max(change.after)]];
    case 'retitled':
    case 'moved':
      return [[say.kinds[change.kind], change.id, change.before, change.after]];
    case 'altered':
      return change.parts.map((part) => {
        const item = part.path === '' ? change.id : `${change.id}: ${part.path}`;
        return partRow(say.aspects[change.aspect], item, part);
      });
    case 'frame':
      return change.parts.map((part) => partRow(say.frame[change.part], part.path, part));
  }
}

function shown(words: Words, { numeric }: ChangedPart, text = ''): string {
  return numeric && text !== '' ? figure(words, text) : text;
}

/** A number or rate in the digits of the language. */
function figure(words: Words, text: string): string {
  return text.endsWith('%')
    ? words.percent(new Decimal(text.slice(0, -1)).div(100))
    : words.number(new Decimal(text));
}
