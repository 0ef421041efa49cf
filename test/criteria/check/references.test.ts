import { describe, expect, it } from 'vitest';
import {
  findingsOf,
  found,
  minimalSet,
  type Replacement,
  setWithCriterion,
} from '../minimal-set.ts';

const DOCUMENTS = 'quyet-dinh, quyet-dinh-cu, luat';
const GRADES = 'xuat-sac, tot, yeu';
const UNIT_GROUPS = 'so-nganh, cap-xa';

describe('references of the frame', () => {
  const wrong: [what: string, replacement: Replacement, name: string, allowed: string][] = [
    ['document', ['document: quyet-dinh\n', 'document: nd-1\n'], 'nd-1', DOCUMENTS],
    ['document', ['replaces: quyet-dinh-cu', 'replaces: nd-1'], 'nd-1', DOCUMENTS],
    ['document', ['legalBasis: [luat]', 'legalBasis: [nd-1]'], 'nd-1', DOCUMENTS],
    ['document', ['quyet-dinh, section: kỳ', 'nd-1, section: kỳ'], 'nd-1', DOCUMENTS],
    ['document', ['quyet-dinh, section: tròn', 'nd-1, section: tròn'], 'nd-1', DOCUMENTS],
    ['document', ['quyet-dinh, section: thưởng', 'nd-1, section: thưởng'], 'nd-1', DOCUMENTS],
    ['document', ['quyet-dinh, section: I.2', 'nd-1, section: I.2'], 'nd-1', DOCUMENTS],
    ['document', ['quyet-dinh, section: chậm', 'nd-1, section: chậm'], 'nd-1', DOCUMENTS],
    ['grade', ['atMost: tot', 'atMost: kha'], 'kha', GRADES],
    ['grade', ['- grade: xuat-sac', '- grade: kha'], 'kha', GRADES],
    ['grade', ['gradeOrBetter: tot', 'gradeOrBetter: kha'], 'kha', GRADES],
    [
      'criterion',
      ["within: ['1']", "within: ['9']"],
      '9',
      ['1', '1.1', '1.2', '2', '2.1', '3', 'T1'].join(', '),
    ],
  ];
  it.each(wrong)('an unknown %s is refused: %j', (what, replacement, name, allowed) => {
    const text = minimalSet(replacement);
    const figures = { what, found: name, allowed };
    expect(findingsOf(text)).toEqual([
      found('set.reference-unknown', text, replacement[1].trim(), figures),
    ]);
  });

  it('a source of points of their own is looked up too', () => {
    const text = minimalSet([
      'section: I.2, fidelity: derived, points: illustrative',
      'section: I.2, fidelity: derived, points: { document: nd-1, section: a, fidelity: verbatim }',
    ]);
    const figures = { what: 'document', found: 'nd-1', allowed: DOCUMENTS };
    expect(findingsOf(text)).toEqual([found('set.reference-unknown', text, 'nd-1', figures)]);
  });

  it('a source of a threshold is looked up too', () => {
    const text = minimalSet([
      'from: 90',
      'from: { value: 90, source: { document: nd-1, section: a, fidelity: verbatim } }',
    ]);
    const figures = { what: 'document', found: 'nd-1', allowed: DOCUMENTS };
    expect(findingsOf(text)).toEqual([found('set.reference-unknown', text, 'nd-1', figures)]);
  });

  it('a block of an unknown group of units is refused', () => {
    const text = minimalSet(['groups: [so-nganh]', 'groups: [so-nganh, cap-huyen]']);
    const figures = { what: 'unitGroup', found: 'cap-huyen', allowed: UNIT_GROUPS };
    expect(findingsOf(text)).toEqual([found('set.reference-unknown', text, 'cap-huyen', figures)]);
  });

  it('a tie breaker that no fact has the name of is refused', () => {
    const text = minimalSet(['fact: points.1.1', 'fact: points.9']);
    expect(findingsOf(text)).toEqual([
      found('set.reference-unknown', text, 'points.9', {
        what: 'fact',
        found: 'points.9',
        allowed: expect.stringMatching(/^unit\.bien-che, submission\.daysLate, /),
      }),
    ]);
  });

  it('a tie breaker that is not a number is refused', () => {
    const text = minimalSet(['fact: points.1.1', 'fact: unit.hang']);
    const figures = {
      fact: 'unit.hang',
      found: 'choice',
      allowed: 'count, number, percent, points',
    };
    expect(findingsOf(text)).toEqual([found('set.fact-type', text, 'fact: unit.hang', figures)]);
  });
});

describe('references of criteria', () => {
  const wrong: [what: string, replacement: Replacement, name: string, allowed: string][] = [
    ['body', ['responsible: [so-noi-vu]', 'responsible: [so-y-te]'], 'so-y-te', 'so-noi-vu'],
    ['body', ['appraisedBy: so-noi-vu', 'appraisedBy: so-y-te'], 'so-y-te', 'so-noi-vu'],
    ['evidenceKind', ['kinds: [bao-cao]', 'kinds: [anh]'], 'anh', 'bao-cao'],
  ];
  it.each(wrong)('an unknown %s is refused: %j', (what, replacement, name, allowed) => {
    const text = minimalSet(replacement);
    const figures = { what, found: name, allowed };
    expect(findingsOf(text)).toEqual([
      found('set.reference-unknown', text, replacement[1], figures),
    ]);
  });

  it('a criterion for an unknown group of units is refused', () => {
    const text = minimalSet(['for: [so-nganh]', 'for: [so-nganh, cap-huyen]']);
    const figures = { what: 'unitGroup', found: 'cap-huyen', allowed: UNIT_GROUPS };
    expect(findingsOf(text)).toEqual([found('set.reference-unknown', text, 'cap-huyen', figures)]);
  });

  it('an unknown deadline is refused', () => {
    const text = setWithCriterion(`
inputs: {}
method:
  lateness: { deadline: bao-cao-nam, submitted: submission.date, deduct: { perDay: 1 }, floor: 0 }
`);
    const figures = {
      what: 'deadline',
      found: 'bao-cao-nam',
      allowed: 'tu-cham, tham-dinh',
    };
    expect(findingsOf(text)).toEqual([
      found('set.reference-unknown', text, 'bao-cao-nam', figures),
    ]);
  });
});
