import type { BlockOverview } from '../../analysis/overview/index.ts';
import { topGroups } from '../../analysis/overview/index.ts';
import { amount, missing, plain, points, share, whole } from './cells.ts';
import type { List } from './list-sheet.ts';
import type { OverviewWorkbook } from './overview-workbook.ts';

type Table = Omit<List, 'name'>;

/** One block by place, with the points of each group. */
export function rankingList(workbook: OverviewWorkbook, block: BlockOverview): Table {
  const { set, overview, words, labels } = workbook;
  const total = overview.basis === 'self' ? labels.selfTotal : labels.total;
  return {
    title: labels.titles.ranking(set.gradeWord),
    about: block.title,
    columns: [
      [labels.place, 9],
      [labels.code, 10],
      [labels.unit, 34],
      ...(overview.basis === 'self' ? [] : [[labels.self, 13] as const]),
      [total, 13],
      [labels.grade(set.gradeWord), 22],
      [labels.note, 46],
      ...topGroups(set).map(({ id }) => [labels.groupPoints(id), 11] as const),
    ],
    rows: block.units.map(({ code, name, standing, total: reached, self, groups }) => [
      standing.place === undefined ? missing('–') : whole(standing.place),
      plain(code),
      plain(name),
      ...(overview.basis === 'self' ? [] : [amount(self, words)]),
      amount(reached, words),
      plain(words.grade(set, standing)),
      plain(words.note(set, standing)),
      ...groups.map((one) =>
        typeof one === 'string' ? missing(labels.why[one]) : points(one.points),
      ),
    ]),
  };
}

export function gradesList({ set, overview, labels }: OverviewWorkbook): Table {
  return {
    title: labels.titles.grades(set.gradeWord),
    columns: [
      [labels.block, 34],
      [labels.units, 10],
      ...set.grades.map(({ title }) => [title, 16] as const),
      [set.ranking.ungraded.label, 18],
      [labels.undecided, 16],
      [labels.notAppraised, 16],
    ],
    rows: overview.blocks.map(({ title, distribution }) => [
      plain(title),
      whole(distribution.units),
      ...distribution.grades.map(({ units }) => whole(units)),
      whole(distribution.ungraded),
      whole(distribution.undecided),
      whole(distribution.notAppraised),
    ]),
  };
}

export function groupsList({ overview, labels }: OverviewWorkbook): Table {
  return {
    title: labels.titles.groups,
    columns: [
      [labels.block, 28],
      [labels.group, 52],
      [labels.average, 13],
      [labels.share, 14],
      [labels.counted, 14],
      [labels.undecided, 14],
      [labels.notApplicable, 14],
      [labels.unscored, 14],
    ],
    rows: overview.blocks.flatMap(({ title, averages }) =>
      averages.map((one) => [
        plain(title),
        plain(`${one.group}. ${one.title}`),
        points(one.points),
        share(one.share),
        whole(one.counted),
        whole(one.undecided),
        whole(one.notApplicable),
        whole(one.unscored),
      ]),
    ),
  };
}

export function comparisonList({ overview, labels }: OverviewWorkbook): Table {
  return {
    title: labels.titles.comparison,
    columns: [
      [labels.block, 28],
      [labels.code, 10],
      [labels.unit, 40],
      [labels.self, 12],
      [labels.final, 12],
      [labels.difference, 12],
      [labels.compared, 14],
      [labels.leftOut, 16],
    ],
    rows: overview.blocks.flatMap(({ title, comparisons }) =>
      comparisons.map((one) => [
        plain(title),
        plain(one.code),
        plain(one.name),
        points(one.self),
        points(one.final),
        points(one.difference),
        whole(one.compared),
        whole(one.leftOut),
      ]),
    ),
  };
}

export function lostList({ overview, labels }: OverviewWorkbook): Table {
  return {
    title: labels.titles.lost,
    columns: [
      [labels.block, 28],
      [labels.criterion, 60],
      [labels.lost, 12],
      [labels.most, 14],
      [labels.share, 14],
      [labels.units, 10],
      [labels.notApplicable, 14],
      [labels.undecided, 14],
    ],
    rows: overview.blocks.flatMap(({ title, lost }) =>
      lost.map((one) => [
        plain(title),
        plain(`${one.criterion}. ${one.title}`),
        points(one.lost),
        points(one.most),
        share(one.share),
        whole(one.units),
        whole(one.notApplicable),
        whole(one.undecided),
      ]),
    ),
  };
}
