import fc from 'fast-check';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { dateInYear, type IsoDate } from '../../src/criteria/dates.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import type { FactValue } from '../../src/criteria/facts.ts';
import { formOf } from '../../src/criteria/form.ts';
import type { Criterion, Input } from '../../src/criteria/schema/criterion.ts';
import { type Inputs, keptInputs } from '../../src/evidence/inputs.ts';
import { periodOf } from '../../src/evidence/period.ts';
import type { EvidenceDocument } from '../../src/evidence/schema.ts';
import type { Answer, Decision, Submission } from '../../src/evidence/submission.ts';
import { YEAR } from './submissions.ts';

/** Random evidence for any set, within the limits its inputs have: every type, gaps, shared documents. */

const DAY_MS = 86_400_000;

const words = fc.constantFrom(
  'Kết quả thực hiện năm 2025',
  '=1+1',
  '+84 912 345 678',
  'dòng một\ndòng hai',
  '  giữa  có  hai  dấu  cách'.trim(),
  '12',
  '01/02/2025',
  "'nháy đơn đầu dòng".slice(1),
  'Đ/c Nguyễn Văn A <a&b> "trích"',
);

function dayIn(from: IsoDate, to: IsoDate): fc.Arbitrary<IsoDate> {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return fc
    .nat({ max: days })
    .map((day) => new Date(Date.parse(from) + day * DAY_MS).toISOString().slice(0, 10) as IsoDate);
}

function decimalIn(low: Decimal, high: Decimal, step: Decimal): fc.Arbitrary<Decimal> {
  const steps = high.minus(low).div(step).floor().toNumber();
  return fc.nat({ max: Math.max(0, Math.min(steps, 100_000)) }).map((n) => low.plus(step.times(n)));
}

function anyValue(set: CriteriaSet, criterion: Criterion, name: string, input: Input) {
  const options = Object.keys(input.options ?? {});
  const { method } = criterion;
  const small = new Decimal('0.001');
  switch (input.type) {
    case 'yesNo':
      return fc.boolean() as fc.Arbitrary<FactValue>;
    case 'choice':
      return fc.constantFrom(...options) as fc.Arbitrary<FactValue>;
    case 'choices':
      return fc.subarray(options) as fc.Arbitrary<FactValue>;
    case 'text':
      return words as fc.Arbitrary<FactValue>;
    case 'date': {
      const { from, to } = periodOf(set, criterion, YEAR);
      return dayIn(from, to) as fc.Arbitrary<FactValue>;
    }
    case 'percent': {
      const [low, high] = [input.min ?? new Decimal(0), input.max ?? new Decimal(1)];
      return decimalIn(low, high, new Decimal('0.00001')) as fc.Arbitrary<FactValue>;
    }
    case 'points': {
      const step = (method.name === 'awarded' ? method.step : undefined) ?? new Decimal('0.25');
      return decimalIn(new Decimal(0), criterion.max, step) as fc.Arbitrary<FactValue>;
    }
    default: {
      const most = method.name === 'survey' && method.input === name ? method.outOf : undefined;
      const high = input.max ?? most ?? new Decimal(5000);
      const step = input.type === 'count' ? new Decimal(1) : small;
      return decimalIn(input.min ?? new Decimal(0), high, step) as fc.Arbitrary<FactValue>;
    }
  }
}

/** No input above the one it may not exceed: such a one is left out. */
function withinLimits(criterion: Criterion, inputs: Map<string, FactValue>): Inputs {
  for (const [name, { atMost }] of Object.entries(criterion.inputs)) {
    const [value, limit] = [inputs.get(name), atMost && inputs.get(atMost)];
    if (value === undefined || limit === undefined || limit === '') continue;
    const over =
      Decimal.isDecimal(value) && Decimal.isDecimal(limit) ? value.gt(limit) : value > limit;
    if (over) inputs.delete(name);
  }
  return keptInputs(inputs);
}

function anyInputs(
  set: CriteriaSet,
  criterion: Criterion,
  givers: readonly string[],
  given: number,
): fc.Arbitrary<Inputs> {
  const own = Object.entries(criterion.inputs).filter(([, { by }]) => givers.includes(by));
  const each = own.map(([name, input]) =>
    fc
      .option(anyValue(set, criterion, name, input), { nil: undefined, freq: given })
      .map((value) => [name, value] as const),
  );
  return fc.tuple(...each).map((pairs) => {
    const given = pairs.flatMap(([name, value]) =>
      value === undefined ? [] : ([[name, value]] as [string, FactValue][]),
    );
    return withinLimits(criterion, new Map(given));
  });
}

function anyDocuments(set: CriteriaSet): fc.Arbitrary<readonly EvidenceDocument[]> {
  const kinds = Object.keys(set.evidenceKinds);
  if (kinds.length === 0) return fc.constant([]);
  const from = dateInYear(set.period.from, YEAR - 1);
  const one = fc.record({
    kind: fc.constantFrom(...kinds),
    number: fc.constantFrom('12/BC-UBND', '15', '=A1', '3/2025/NQ-HĐND'),
    date: dayIn(from, dateInYear(set.period.to, YEAR)),
    issuer: fc.constantFrom('UBND xã', 'Sở Nội vụ'),
    subject: words,
    file: fc.option(fc.constantFrom('tl/bao-cao.pdf', 'https://vi.du/a?b=1&c=2'), {
      nil: undefined,
    }),
    page: fc.option(fc.constantFrom('3', '3-5'), { nil: undefined }),
  });
  return fc.array(one, { maxLength: 6 }).map((all) =>
    all.map(({ file, page, ...document }, index) => ({
      id: `tl${String(index + 1).padStart(2, '0')}`,
      ...document,
      ...(file !== undefined && { file }),
      ...(page !== undefined && { page }),
    })),
  );
}

/** Inputs given for one that is not. */
const USUALLY = 4;

/** @param given how many inputs are given for one that is not */
export function anyEvidence(
  set: CriteriaSet,
  group: string,
  given = USUALLY,
): fc.Arbitrary<Submission> {
  const criteria = formOf(set, group).criteria.map(({ placed }) => placed.node);
  return anyDocuments(set).chain((documents) => {
    const answers = criteria.map((criterion) =>
      fc
        .record({
          inputs: anyInputs(set, criterion, ['unit'], given),
          documents: fc.subarray([...documents]),
          explanation: fc.option(words, { nil: undefined }),
          claimed: fc.option(decimalIn(new Decimal(0), criterion.max, new Decimal('0.25')), {
            nil: undefined,
          }),
        })
        .map(({ explanation, claimed, ...answer }): [string, Answer] => [
          criterion.id,
          {
            ...answer,
            ...(explanation !== undefined && { explanation }),
            ...(claimed !== undefined && { claimed }),
          },
        ]),
    );
    const submitted = dayIn(dateInYear(set.period.from, YEAR), `${YEAR + 1}-02-01` as IsoDate);
    return fc.tuple(submitted, fc.tuple(...answers)).map(([day, all]): Submission => {
      const said = all.filter(
        ([, { inputs, documents: cited, explanation, claimed }]) =>
          inputs.size > 0 || cited.length > 0 || explanation !== undefined || claimed !== undefined,
      );
      const home = set.blocks.find(({ groups }) => groups.includes(group));
      const unit = {
        code: 'DV1',
        name: 'Đơn vị DV1',
        group,
        block: home?.id ?? '',
        attributes: attributesOf(set),
      };
      return { unit, submitted: day, answers: new Map(said), external: new Map() };
    });
  });
}

/** The same with an appraisal and a council that looked at it. */
export function anyReviewOf(set: CriteriaSet, group: string): fc.Arbitrary<Submission> {
  const criteria = formOf(set, group).criteria.map(({ placed }) => placed.node);
  const decisions = criteria.map((criterion) =>
    fc
      .record({
        inputs: anyInputs(set, criterion, ['appraiser'], USUALLY),
        points: fc.option(pointsOf(criterion), { nil: undefined }),
        how: fc.constantFrom('none', 'accept', 'change'),
      })
      .map(({ inputs, points, how }): [string, Decision] | undefined => {
        if (how === 'none') return undefined;
        if (how === 'accept') return [criterion.id, { inputs: new Map() }];
        if (points === undefined && inputs.size === 0) return undefined;
        const reason = 'Theo hồ sơ, tài liệu';
        return [criterion.id, { inputs, reason, ...(points !== undefined && { points }) }];
      }),
  );
  const review = fc
    .record({ acceptRest: fc.boolean(), all: fc.tuple(...decisions) })
    .map(({ acceptRest, all }) => ({
      by: 'Tổ thẩm định',
      on: `${YEAR}-12-20` as IsoDate,
      acceptRest,
      decisions: new Map(all.flatMap((one) => (one ? [one] : []))),
    }));
  return fc
    .tuple(anyEvidence(set, group), review, review)
    .map(([submission, appraisal, council]) => ({ ...submission, appraisal, council }));
}

function pointsOf(criterion: Criterion): fc.Arbitrary<Decimal> {
  const step = criterion.method.name === 'awarded' ? criterion.method.step : undefined;
  return decimalIn(new Decimal(0), criterion.max, step ?? new Decimal('0.25'));
}

function attributesOf(set: CriteriaSet): ReadonlyMap<string, FactValue> {
  return new Map(
    Object.entries(set.attributes).map(([name, { type, options }]) => [
      name,
      type === 'yesNo'
        ? true
        : type === 'choice'
          ? (Object.keys(options ?? {})[0] ?? '')
          : new Decimal(3),
    ]),
  );
}
