import type { RefusalCode, Role, RoundState, UnitState } from '../round/index.ts';
import { serviceEn } from './en/service.ts';
import { hanoiTime } from './hanoi-time.ts';
import { fill } from './templates.ts';
import { serviceVi } from './vi/service.ts';
import type { Language, Told } from './words.ts';

export type RefusalSentences = Readonly<Record<RefusalCode, Told>>;

/** Every code that people meet has a label; none is ever shown raw. */
export interface StateLabels {
  readonly round: Readonly<Record<RoundState, string>>;
  readonly unit: Readonly<Record<UnitState, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly days: Readonly<Record<string, string>>;
}

export interface ServiceWords {
  readonly labels: StateLabels;
  /** Why something was refused and what to do, its figures put into words. */
  refusal(code: RefusalCode, figures: Readonly<Record<string, string>>): Told;
}

const WORDS: Readonly<Record<Language, ServiceWords>> = {
  vi: wordsFrom(serviceVi),
  en: wordsFrom(serviceEn),
};

export function serviceWordsIn(language: Language): ServiceWords {
  return WORDS[language];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function wordsFrom({
  refusals,
  labels,
}: {
  readonly refusals: RefusalSentences;
  readonly labels: StateLabels;
}): ServiceWords {
  const tables: readonly Readonly<Record<string, string>>[] = [
    labels.round,
    labels.unit,
    labels.role,
    labels.days,
  ];
  const labelled = (figure: string): string =>
    tables.find((table) => Object.hasOwn(table, figure))?.[figure] ??
    (INSTANT.test(figure) ? hanoiTime(figure) : figure);
  return {
    labels,
    refusal(code, figures) {
      const { what, remedy } = refusals[code];
      const told = Object.fromEntries(
        Object.entries(figures).map(([name, figure]) => [name, labelled(figure)]),
      );
      return { what: fill(what, told), remedy: fill(remedy, told) };
    },
  };
}
