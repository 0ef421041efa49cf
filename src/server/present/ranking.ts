import type { z } from '@hono/zod-openapi';
import { type BlockOverview, type RankedUnit, topGroups } from '../../analysis/overview/index.ts';
import { amountJson } from '../../app/present.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { isIllustrative } from '../../criteria/illustrative.ts';
import { byCode } from '../../ranking/order.ts';
import type { RoundRanking } from '../../service/read-ranking.ts';
import type { ServiceWords } from '../../text/service-words.ts';
import type { Words } from '../../text/words.ts';
import type { ranking } from '../ranking-answers.ts';
import type { Sent } from '../sent.ts';

/** A round at a glance, with what is told in words in the language of whoever asks. */
export function presentRanking(
  { round, set, overview, publication }: RoundRanking,
  { labels }: ServiceWords,
  words: Words,
): Sent<z.output<typeof ranking>> {
  const { id, title, notice, year, state } = round;
  return {
    round: {
      id,
      title,
      ...(notice !== undefined && { notice }),
      year,
      stateLabel: labels.round[state],
    },
    set: {
      title: set.title,
      ...(set.notice !== undefined && { notice: set.notice }),
      illustrative: isIllustrative(set),
      gradeWord: set.gradeWord,
      ungradedLabel: set.ranking.ungraded.label,
      decimals: set.rounding.total.decimals,
    },
    ...(publication && { publication }),
    basis: overview.basis,
    grades: set.grades.map((grade) => ({ id: grade.id, title: grade.title })),
    groups: topGroups(set).map((group) => ({
      id: group.id,
      title: group.title,
      max: group.max.toFixed(),
    })),
    blocks: overview.blocks.map((block) => presentBlock(set, block, words)),
  };
}

function presentBlock(set: CriteriaSet, block: BlockOverview, words: Words) {
  const { distribution } = block;
  const open = [...new Set(block.units.flatMap(({ standing }) => standing.dependsOn))].toSorted(
    byCode,
  );
  return {
    id: block.block,
    title: block.title,
    ...(open.length > 0 && { provisional: words.provisional(open) }),
    units: block.units.map((unit) => presentUnit(set, unit, words)),
    grades: {
      units: distribution.units,
      byGrade: distribution.grades,
      ungraded: distribution.ungraded,
      undecided: distribution.undecided,
      notAppraised: distribution.notAppraised,
    },
    groups: block.averages.map(({ group, points, share, ...rest }) => ({
      ...rest,
      id: group,
      ...(points && { points: points.toFixed() }),
      ...(share && { share: share.toFixed() }),
    })),
    comparisons: block.comparisons.map(({ self, final, difference, ...rest }) => ({
      code: rest.code,
      name: rest.name,
      compared: rest.compared,
      leftOut: rest.leftOut,
      self: self.toFixed(),
      final: final.toFixed(),
      difference: difference.toFixed(),
    })),
    lost: block.lost.map((one) => ({
      id: one.criterion,
      title: one.title,
      units: one.units,
      lost: one.lost.toFixed(),
      most: one.most.toFixed(),
      share: one.share.toFixed(),
      undecided: one.undecided,
      notApplicable: one.notApplicable,
    })),
  };
}

function presentUnit(set: CriteriaSet, unit: RankedUnit, words: Words) {
  const { code, name, standing, total, self, groups } = unit;
  return {
    code,
    name,
    state: standing.state,
    ...(standing.place !== undefined && { place: standing.place }),
    tiedWith: standing.tiedWith,
    provisional: standing.dependsOn.length > 0,
    ...(total && { total: amountJson(total) }),
    ...(self && { self: amountJson(self) }),
    ...(standing.grade && { grade: standing.grade.id }),
    gradeLabel: words.grade(set, standing),
    // That places are provisional is said once for the block.
    note: words.note(set, { ...standing, dependsOn: [] }),
    groups: groups.map((one) =>
      typeof one === 'string'
        ? { state: one }
        : {
            state: 'known' as const,
            points: one.points.toFixed(),
            max: one.max.toFixed(),
            share: one.points.div(one.max).toFixed(),
          },
    ),
  };
}
