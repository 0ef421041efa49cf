import type { CriteriaSet } from '../criteria-set.ts';
import { kindOf } from '../facts.ts';
import { refersTo, referToAll } from './reference.ts';
import type { SetFault } from './set-fault.ts';
import { sourcesOf } from './sources.ts';

/** References of the set's frame: citations, blocks, grades, counts and tie breakers. */
export function* checkFrameReferences(set: CriteriaSet): Generator<SetFault> {
  const documents = Object.keys(set.documents);
  const { instrument } = set;
  yield* refersTo('document', instrument.document, documents, ['instrument', 'document']);
  yield* refersTo('document', instrument.replaces, documents, ['instrument', 'replaces']);
  yield* referToAll('document', instrument.legalBasis, documents, ['instrument', 'legalBasis']);
  for (const { source, path } of sourcesOf(set)) {
    yield* refersTo('document', source.document, documents, [...path, 'document']);
  }

  const unitGroups = set.unitGroups.map(({ id }) => id);
  for (const [index, block] of set.blocks.entries()) {
    yield* referToAll('unitGroup', block.groups, unitGroups, ['blocks', index, 'groups']);
  }
  for (const [name, counted] of Object.entries(set.counts)) {
    const path = ['counts', name, 'within'];
    yield* referToAll('criterion', counted.within, [...set.byId.keys()], path);
  }
  yield* gradeReferences(set);
  yield* tieBreakerFacts(set);
}

function* gradeReferences(set: CriteriaSet): Generator<SetFault> {
  const grades = set.grades.map(({ id }) => id);
  for (const [index, { effect }] of set.knockOuts.entries()) {
    const atMost = 'atMost' in effect ? effect.atMost : undefined;
    yield* refersTo('grade', atMost, grades, ['knockOuts', index, 'effect', 'atMost']);
  }
  for (const [index, { grade, of }] of set.quotas.entries()) {
    yield* refersTo('grade', grade, grades, ['quotas', index, 'grade']);
    const orBetter = typeof of === 'object' ? of.gradeOrBetter : undefined;
    yield* refersTo('grade', orBetter, grades, ['quotas', index, 'of', 'gradeOrBetter']);
  }
}

function* tieBreakerFacts(set: CriteriaSet): Generator<SetFault> {
  const numeric = [...set.facts]
    .filter(([, { type }]) => kindOf(type) === 'decimal')
    .map(([name]) => name);
  for (const [index, { fact }] of set.ranking.tieBreakers.entries()) {
    const path = ['ranking', 'tieBreakers', index, 'fact'];
    const declared = set.facts.get(fact);
    if (!declared) yield* refersTo('fact', fact, numeric, path);
    else if (kindOf(declared.type) !== 'decimal') {
      const figures = { fact, found: declared.type, allowed: 'count, number, percent, points' };
      yield { code: 'set.fact-type', path, figures };
    }
  }
}
