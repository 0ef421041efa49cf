import type { Path } from '../../../../criteria/located.ts';
import type { WebText } from '../../../text/web-text.ts';
import { listAt, textAt, type Written, writtenAt } from '../written-set.ts';

/** A text of the frame that a person fills in. */
export interface FrameField {
  readonly path: Path;
  readonly label: string;
  /** How much room it needs. */
  readonly size: 'wide' | 'short';
  readonly hint?: string;
  /** Words to choose from; typed freely where there are none. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Whether it may be left out; emptied, it is taken out of the text. */
  readonly optional?: boolean;
}

export interface FrameRow {
  /** What the fields of the row belong to, where there are several rows. */
  readonly legend?: string;
  readonly fields: readonly FrameField[];
  /** Where to cut the row out, if it can be spared. */
  readonly removable?: Path;
}

export interface FrameSection {
  readonly id: 'document' | 'time' | 'units' | 'points' | 'grades' | 'ranking';
  readonly rows: readonly FrameRow[];
  /** A row to add at the end. */
  readonly addition?: { readonly path: Path; readonly value: Written };
}

type Say = WebText['sets']['frame'];

/** Everything around the criteria that a decision says in words, with where the set writes it. */
export function frameSections(set: Written, say: Say): readonly FrameSection[] {
  return [
    documentSection(set, say),
    timeSection(say),
    unitsSection(set, say),
    pointsSection(set, say),
    gradesSection(set, say),
    rankingSection(say),
  ];
}

function documentSection(set: Written, say: Say): FrameSection {
  const document = ['documents', textAt(set, ['instrument', 'document']) ?? ''];
  const { fields } = say;
  return {
    id: 'document',
    rows: [
      {
        fields: [
          wide(['title'], fields.title),
          wide([...document, 'title'], fields.documentTitle),
          short([...document, 'number'], fields.number),
          { ...short([...document, 'date'], fields.date), optional: true, hint: say.dayHint },
          short([...document, 'issuer'], fields.issuer),
          short(['province', 'name'], fields.province),
          { ...short(['province', 'code'], fields.provinceCode), hint: say.codeHint },
          { ...wide(['version'], fields.version), hint: say.versionHint },
          { ...wide(['notice'], fields.notice), hint: say.noticeHint, optional: true },
        ],
      },
    ],
  };
}

function timeSection(say: Say): FrameSection {
  const { fields } = say;
  return {
    id: 'time',
    rows: [
      {
        fields: [
          { ...short(['inForce', 'from'], fields.from), hint: say.dayHint },
          { ...short(['inForce', 'to'], fields.to), hint: say.dayHint, optional: true },
          { ...short(['period', 'from'], fields.periodFrom), hint: say.yearHint },
          { ...short(['period', 'to'], fields.periodTo), hint: say.yearHint },
          ...sourceFields(['period', 'source'], say),
        ],
      },
    ],
  };
}

function unitsSection(set: Written, say: Say): FrameSection {
  const named = (list: string, legend: (number: number) => string): readonly FrameRow[] =>
    listAt(set, [list]).map((_, index) => ({
      legend: legend(index + 1),
      fields: [
        wide([list, index, 'title'], say.fields.name),
        ...sourceFields([list, index, 'source'], say),
      ],
    }));
  return { id: 'units', rows: [...named('unitGroups', say.group), ...named('blocks', say.block)] };
}

function pointsSection(set: Written, say: Say): FrameSection {
  const { fields } = say;
  const caps = (['bonus', 'deduction'] as const)
    .filter((part) => writtenAt(set, [part]) !== undefined)
    .map((part) => short([part, 'cap'], fields[part]));
  return {
    id: 'points',
    rows: [
      {
        legend: say.totalLegend,
        fields: [
          short(['scale'], fields.scale),
          short(['total', 'floor'], fields.floor),
          ...caps,
          chosen(['total', 'mayExceedScale'], fields.mayExceed, say.exceed),
          ...sourceFields(['total', 'source'], say),
        ],
      },
      {
        legend: say.roundingLegend,
        fields: [
          short(['rounding', 'total', 'decimals'], fields.decimals),
          chosen(['rounding', 'total', 'direction'], fields.direction, say.directions),
          ...sourceFields(['rounding', 'source'], say),
        ],
      },
    ],
  };
}

function gradesSection(set: Written, say: Say): FrameSection {
  const grades = listAt(set, ['grades']);
  const last = grades.length - 1;
  const ids = new Set(grades.map((_, index) => textAt(set, ['grades', index, 'id'])));
  const free = grades.map((_, index) => `muc-${index + 1}`).find((id) => !ids.has(id));
  const document = textAt(set, ['instrument', 'document']) ?? '';
  return {
    id: 'grades',
    rows: [
      {
        fields: [chosen(['gradeWord'], say.fields.gradeWord, say.gradeWords)],
      },
      ...grades.map((grade, index) => {
        // Thresholds by class of unit are a list: those are edited in the text.
        const isPlain = typeof writtenAt(grade, ['from']) !== 'object';
        const from = short(['grades', index, 'from'], say.fields.gradeFrom);
        const hint = index === last ? { hint: say.lowestHint } : {};
        return {
          legend: say.grade(index + 1),
          fields: [
            wide(['grades', index, 'title'], say.fields.name),
            ...(isPlain ? [{ ...from, ...hint, optional: true }] : []),
            ...sourceFields(['grades', index, 'source'], say),
          ],
          ...(grades.length > 1 && { removable: ['grades', index] }),
        };
      }),
    ],
    addition: {
      path: ['grades', grades.length],
      value: {
        id: free ?? `muc-${grades.length + 1}`,
        title: say.newGrade,
        source: { document, section: say.notGiven, fidelity: 'illustrative' },
      },
    },
  };
}

function rankingSection(say: Say): FrameSection {
  return {
    id: 'ranking',
    rows: [
      {
        fields: [
          chosen(['ranking', 'order'], say.fields.order, say.orders),
          chosen(['ranking', 'ties'], say.fields.ties, say.tieRules),
          short(['ranking', 'ungraded', 'label'], say.fields.ungraded),
          chosen(['ranking', 'ungraded', 'shows'], say.fields.shows, say.shown),
          ...sourceFields(['ranking', 'source'], say),
        ],
      },
    ],
  };
}

/** Where a rule stands in the decision, and how near to its words. */
export function sourceFields(path: Path, say: Say): readonly FrameField[] {
  return [
    short([...path, 'section'], say.fields.section),
    chosen([...path, 'fidelity'], say.fields.fidelity, say.fidelities),
  ];
}

export function wide(path: Path, label: string): FrameField {
  return { path, label, size: 'wide' };
}

export function short(path: Path, label: string): FrameField {
  return { path, label, size: 'short' };
}

export function chosen(
  path: Path,
  label: string,
  words: Readonly<Record<string, string>>,
): FrameField {
  const choices = Object.entries(words).map(([value, word]) => ({ value, label: word }));
  return { ...short(path, label), choices };
}
