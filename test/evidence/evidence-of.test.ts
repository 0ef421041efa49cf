import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/criteria/decimal.ts';
import { acceptedDocuments } from '../../src/evidence/accepted-documents.ts';
import { unitFacts } from '../../src/evidence/evidence-facts.ts';
import { evidenceOf } from '../../src/evidence/evidence-of.ts';
import { deadline, given, is, knockOut, setOf, yesNo } from '../support/set-text.ts';
import { document, type PlainSubmission, submissionOf, YEAR } from '../support/submissions.ts';

const rule = { kinds: ['bao-cao'], without: 'zero', dated: 'inPeriod' };
const set = setOf({
  unitGroups: ['so', 'xa'],
  attributes: {
    hang: { title: 'Hạng', type: 'choice', options: { mot: 'I', hai: 'II' } },
    'bien-che': { title: 'Biên chế', type: 'count' },
  },
  deadlines: [deadline('tu-cham', 'selfScore', '10/12/N')],
  criteria: [
    yesNo('1', '5', { evidence: rule }),
    given('2', '5', { for: ['xa'] }),
    given('3', '5', { for: ['so'] }),
  ],
  knockOuts: [knockOut('cham', is('submission.daysLate', 'greaterThan', '5'), { dropOne: 'có' })],
});

function factsOf(plain: PlainSubmission) {
  const submission = submissionOf(set, { attributes: { hang: 'mot', 'bien-che': '30' }, ...plain });
  return evidenceOf(set, submission, 'self', YEAR).facts;
}

describe('evidenceOf', () => {
  it('lays out the unit and its attributes', () => {
    const facts = factsOf({});
    expect(facts.get('unit.group')).toEqual({ state: 'known', value: 'so' });
    expect(facts.get('unit.hang')).toEqual({ state: 'known', value: 'mot' });
    expect(facts.get('unit.bien-che')).toEqual({ state: 'known', value: new Decimal(30) });
  });

  it('takes an attribute nobody gave for missing', () => {
    const facts = unitFacts(set, submissionOf(set).unit);
    expect(facts.get('unit.group')).toEqual({ state: 'known', value: 'so' });
    expect(facts.get('unit.hang')).toEqual({ state: 'missing' });
  });

  it('tells given inputs from missing ones and from those not on the form', () => {
    const facts = factsOf({ answers: { '1': { x: 'không' } } });
    expect(facts.get('1/x')).toEqual({ state: 'known', value: false });
    expect(facts.get('3/x')).toEqual({ state: 'missing' });
    expect(facts.get('2/x')).toEqual({ state: 'notApplicable' });
    expect(facts.get('2/evidence.documents')).toEqual({ state: 'notApplicable' });
  });

  it('lays out every fact of the evidence that conditions may name', () => {
    const facts = factsOf({});
    const named = [...set.facts].filter(([, { layer }]) => layer === 'evidence');
    expect(named.map(([name]) => name).filter((name) => !facts.get(name))).toEqual([]);
  });

  it('leaves criteria of other groups out', () => {
    const { criteria } = evidenceOf(set, submissionOf(set), 'self', YEAR);
    expect(set.leaves.filter((_, leaf) => criteria[leaf]).map(({ node }) => node.id)).toEqual([
      '1',
      '3',
    ]);
  });

  it.each([
    ['01/12/2025', 0, 'early'],
    ['10/12/2025', 0, 'on the last day'],
    ['11/12/2025', 1, 'a day after'],
    ['10/01/2026', 31, 'a month after'],
  ])('a submission of %s is %i days late: %s', (submitted, days) => {
    const facts = factsOf({ submitted });
    expect(facts.get('submission.received')).toEqual({ state: 'known', value: true });
    expect(facts.get('submission.daysLate')).toEqual({ state: 'known', value: new Decimal(days) });
  });

  it('knows that nothing was received, and not how late it will be', () => {
    const facts = factsOf({ submitted: null });
    expect(facts.get('submission.received')).toEqual({ state: 'known', value: false });
    expect(facts.get('submission.date')).toEqual({ state: 'missing' });
    expect(facts.get('submission.daysLate')).toEqual({ state: 'missing' });
  });

  it('knows no lateness where the set has no deadline', () => {
    const free = setOf({ criteria: [given('1', '5')] });
    const { facts } = evidenceOf(free, submissionOf(free), 'self', YEAR);
    expect(facts.get('submission.daysLate')).toEqual({ state: 'notApplicable' });
  });

  it.each([
    [[], 0],
    [[document()], 1],
    [[document(), document('cong-van')], 1],
    [[document('bao-cao', '31/12/2024'), document('bao-cao', '01/01/2025')], 1],
  ])('counts only documents that are accepted', (documents, count) => {
    const facts = factsOf({ documents: { '1': documents } });
    expect(facts.get('1/evidence.documents')).toEqual({
      state: 'known',
      value: new Decimal(count),
    });
  });
});

describe('acceptedDocuments', () => {
  it('takes any document where the criterion has no rule', () => {
    const placed = set.leaves.find(({ node }) => node.id === '3');
    const documents = [document('cong-van', '01/01/2020')];
    expect(placed && acceptedDocuments(set, placed.node, documents, YEAR)).toEqual(documents);
  });
});
