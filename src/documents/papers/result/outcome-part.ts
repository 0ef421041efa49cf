import { listedTotal, showsTotal } from '../../../ranking/listed-total.ts';
import { line, type PaperBlock } from '../paper-plan.ts';
import type { Papers, PaperUnit } from '../papers.ts';
import { amountText } from '../points-cells.ts';
import { keyTable } from './general-part.ts';

/** Total, grade and place, with everything that makes them provisional or takes them away. */
export function outcomePart(papers: Papers, unit: PaperUnit): readonly PaperBlock[] {
  const { set, words, say } = papers;
  const labels = say.result.outcome;
  const { standing, graded } = unit;
  const isAppraised = standing.state !== 'notAppraised';
  const listed = listedTotal(graded, unit.result.submission);
  const points = listed && amountText(papers, listed, 'total');
  const notes = [
    // What is provisional is said in full below.
    words.note(set, { ...standing, dependsOn: [] }),
    standing.dependsOn.length > 0 ? words.provisional(standing.dependsOn) : '',
    showsTotal(set, standing) ? '' : labels.scoreHidden,
  ].filter((note) => note !== '');
  const rows = [
    [
      isAppraised ? labels.total : labels.selfTotal,
      points ? labels.totalOf(points, words.number(set.scale)) : labels.noTotal,
    ],
    [labels.grade(set.gradeWord), words.grade(set, standing)],
    [labels.place, placeText(papers, unit)],
    ...(notes.length > 0 ? [[labels.note, notes.join('\n')] as const] : []),
  ] as const;
  return [
    line(labels.title, 'heading'),
    ...(isAppraised ? [] : [line(labels.notAppraised, 'warning')]),
    keyTable(rows),
  ];
}

function placeText({ say }: Papers, { standing, blockUnits }: PaperUnit): string {
  const labels = say.result.outcome;
  const { place, tiedWith, state } = standing;
  if (place !== undefined) {
    return tiedWith.length > 0
      ? labels.placeShared(place, tiedWith.length, blockUnits)
      : labels.placeOf(place, blockUnits);
  }
  return state === 'ungraded' ? labels.ungradedPlace : labels.noPlace;
}
