import { line, type PaperBlock } from '../paper-plan.ts';
import { type Papers, setIdentity } from '../papers.ts';
import type { BlockFigures } from './block-figures.ts';
import { changesOf } from './lost-figures.ts';
import { namesOf } from './names.ts';

/** Who took part, who handed in, who was appraised, what the appraisal changed. */
export function coursePart(papers: Papers, blocks: readonly BlockFigures[]): readonly PaperBlock[] {
  const { result, say } = papers;
  const labels = say.report.course;
  const { units } = result;
  const silent = units.filter(({ submission }) => submission.submitted === undefined);
  const waiting = units.filter(({ final }) => !final);
  const changes = changesOf(result);
  const sizes = blocks.map(({ title, standings }) => labels.blockUnits(title, standings.length));
  const sentences = [
    labels.units(units.length, sizes.join('; ')),
    labels.submitted(units.length - silent.length),
    ...(silent.length > 0 ? [labels.notSubmitted(silent.length, namesOf(papers, silent))] : []),
    labels.appraised(units.length - waiting.length),
    ...(waiting.length > 0 ? [labels.notAppraised(waiting.length, namesOf(papers, waiting))] : []),
    ...(changes.units > 0 ? [labels.changed(changes.units, changes.criteria)] : []),
    setIdentity(papers, labels.set),
  ];
  return [line(labels.title, 'heading'), ...sentences.map((text) => line(`- ${text}`, 'item'))];
}
