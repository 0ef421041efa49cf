import type { CriterionProgress } from '../../service/criteria-progress.ts';
import type { CriterionAcross, UnitAtCriterion } from '../../service/read-criterion.ts';
import type { ServiceWords } from '../../text/service-words.ts';
import type { Words } from '../../text/words.ts';
import { presentQuestion } from './questions.ts';
import { presentRound, presentUnit } from './rounds.ts';

export function presentProgress({
  criterion,
  group,
  units,
  standings,
  questions,
}: CriterionProgress) {
  const { id, title } = criterion;
  const { waiting, decided } = standings;
  return { id, title, group, units, waiting, decided, questions };
}

/** One criterion across units, each line with the sentence why. */
export function presentAcross(across: CriterionAcross, words: ServiceWords, sentences: Words) {
  const { round, set, criterion, blocks, units } = across;
  const titleOf = (id: string) => set.blocks.find((block) => block.id === id)?.title ?? id;
  return {
    round: presentRound(round, words),
    criterion: { id: criterion.id, title: criterion.title, max: criterion.max },
    blocks: [...blocks].map(([id, middles]) => ({ id, title: titleOf(id), middles })),
    units: units.map((one) => ({
      ...presentUnit(one.member, words),
      block: one.unit.block,
      attributes: one.member.attributes,
      standing: one.standing,
      entries: one.entries,
      files: one.files.map(({ document, name, sha256 }) => ({ document, name, sha256 })),
      alsoFor: Object.fromEntries(one.alsoFor),
      views: presentLines(across, one, sentences),
      warnings: one.warnings,
      questions: one.questions.map(presentQuestion),
    })),
  };
}

function presentLines({ set }: CriterionAcross, { lines }: UnitAtCriterion, words: Words) {
  const told = (line: NonNullable<(typeof lines)['self']>) => ({
    state: line.state,
    points: line.amount,
    max: line.max,
    explanation: words.explain(set, line),
    lost: words.lost(set, line),
    open: line.missing.map((missing) => words.missing(set, line, missing)),
  });
  const { self, appraised, final } = lines;
  return {
    ...(self && { self: told(self) }),
    ...(appraised && { appraised: told(appraised) }),
    ...(final && { final: told(final) }),
  };
}
