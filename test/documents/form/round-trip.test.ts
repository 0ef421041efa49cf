import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/criteria/canonical.ts';
import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import { loadSets } from '../../../src/criteria/load.ts';
import { type FormKind, writeForm } from '../../../src/documents/form/index.ts';
import type { Submission } from '../../../src/evidence/submission.ts';
import { formWordsIn } from '../../../src/text/form-words.ts';
import { wordsIn } from '../../../src/text/index.ts';
import { anyEvidence, anyReviewOf } from '../../support/any-evidence.ts';
import { anyReview, anySet, anySubmission, withGaps } from '../../support/arbitrary.ts';
import { formInput, readBack } from '../../support/forms.ts';
import { hasSoffice, resaved } from '../../support/soffice.ts';
import { submissionOf } from '../../support/submissions.ts';

const here = await hasSoffice();
if (!here) process.stderr.write('skipped in part: LibreOffice (soffice) is not installed\n');

const { sets: shapes } = await loadSets(['fixtures/shapes']);
const { sets: shipped } = await loadSets(['criteria']);

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-round-trip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(set: CriteriaSet, submission: Submission, kind: FormKind): Promise<string> {
  count += 1;
  const file = join(folder, `${count}.xlsx`);
  await writeFile(file, await writeForm(formInput(set, submission, kind)));
  return file;
}

/** What a form of a kind holds of a submission, as text that equal values share. */
function told({ submitted, answers, appraisal, council }: Submission, kind: FormKind): string {
  const plain = (value: unknown): unknown =>
    value instanceof Map
      ? Object.fromEntries([...value].map(([key, inner]) => [key, plainObject(inner)]))
      : plainObject(value);
  const plainObject = (value: unknown): unknown => {
    if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
    if (value instanceof Map) return plain(value);
    if (value.constructor !== Object) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  };
  const parts = { self: { submitted, answers }, appraisal, council }[kind];
  return canonicalJson(plain(parts));
}

async function expectBack(
  set: CriteriaSet,
  before: Submission,
  kind: FormKind,
  file: string,
): Promise<void> {
  const after = await readBack(set, before, kind, file);
  expect(told(after, kind)).toBe(told(before, kind));
}

describe.each([...shapes, ...shipped].map((set) => [set.id, set] as const))('%s', (_, set) => {
  test('gives back the evidence that was filled in', async () => {
    const groups = set.unitGroups.map(({ id }) => id);
    for (const group of groups) {
      const samples = fc.sample(anyEvidence(set, group), { numRuns: 4, seed: 11 });
      for (const before of samples) {
        await expectBack(set, before, 'self', await written(set, before, 'self'));
      }
    }
  });

  test('gives back the decisions of appraiser and council', async () => {
    const [group] = set.unitGroups;
    const samples = fc.sample(anyReviewOf(set, group?.id ?? ''), { numRuns: 2, seed: 5 });
    for (const before of samples) {
      for (const kind of ['appraisal', 'council'] as const) {
        await expectBack(set, before, kind, await written(set, before, kind));
      }
    }
  });
});

test('random sets of every method give back what was filled in', async () => {
  const one = anySet.chain((set) =>
    anySubmission(set)
      .chain(withGaps)
      .chain((plain) =>
        anyReview(set).map((appraisal) => ({ set, plain: { ...plain, appraisal } })),
      ),
  );
  for (const { set, plain } of fc.sample(one, { numRuns: 40, seed: 3 })) {
    const before = emptied(submissionOf(set, plain));
    await expectBack(set, before, 'self', await written(set, before, 'self'));
  }
});

test('a form in English gives back the same evidence', async () => {
  const set = shipped[0];
  if (!set) throw new Error('sets are shipped');
  const group = set.unitGroups[0]?.id ?? '';
  for (const before of fc.sample(anyEvidence(set, group), { numRuns: 3, seed: 41 })) {
    const english = { words: wordsIn('en'), labels: formWordsIn('en') };
    const file = join(folder, `en-${count++}.xlsx`);
    await writeFile(file, await writeForm({ ...formInput(set, before), ...english }));
    await expectBack(set, before, 'self', file);
  }
});

describe.skipIf(!here)('saved by LibreOffice', () => {
  test('forms give back the same evidence', async () => {
    const cases: { set: CriteriaSet; before: Submission; kind: FormKind; file: string }[] = [];
    for (const set of [...shapes, ...shipped]) {
      const group = set.unitGroups[0]?.id ?? '';
      for (const before of fc.sample(anyReviewOf(set, group), { numRuns: 1, seed: 23 })) {
        for (const kind of ['self', 'appraisal'] as const) {
          cases.push({ set, before, kind, file: await written(set, before, kind) });
        }
      }
    }
    const out = join(folder, 'out');
    await resaved(
      cases.map(({ file }) => file),
      out,
      join(folder, 'profile'),
    );
    for (const { set, before, kind, file } of cases) {
      const again = join(out, file.slice(folder.length + 1));
      await expectBack(set, before, kind, again);
    }
    expect(cases.length).toBeGreaterThan(50);
  }, 300_000);
});

/** Answers in which nothing is said are not in a form that comes back. */
function emptied(submission: Submission): Submission {
  const answers = [...submission.answers].filter(
    ([, { inputs, documents, explanation, claimed }]) =>
      inputs.size > 0 || documents.length > 0 || explanation !== undefined || claimed !== undefined,
  );
  return { ...submission, answers: new Map(answers) };
}
