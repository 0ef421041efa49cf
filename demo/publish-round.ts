import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../src/criteria/dates.ts';
import type { FormKind } from '../src/documents/form/index.ts';
import { moveRound } from '../src/service/manage-round.ts';
import { finishAppraisal, handInExplanation } from '../src/service/move-unit.ts';
import { computeResults, publish } from '../src/service/publish.ts';
import { saveExplanation, saveExternal } from '../src/service/save-evidence.ts';
import type { Actor, Service } from '../src/service/service.ts';
import { takeForm } from '../src/service/take-form.ts';
import {
  blocksOf,
  type LoadOptions,
  MANAGER,
  noon,
  openEmpty,
  type Plain,
  plain,
} from './load-round.ts';

/** What two units answer to their appraisal; the council then gave one of them its points back. */
const EXPLANATIONS = [
  { unit: 'H07', criterion: '6.2', text: 'Huyện đã gửi văn bản cho Mặt trận Tổ quốc huyện.' },
  { unit: 'SN11', criterion: '3.4', text: 'Các quy trình còn lại đang được rà soát để công khai.' },
];

/**
 * Loads the evidence of the sample round a year earlier, through the whole life of a round until it
 * is published: every day and every year named in it is one less, nothing else is changed. Forms are
 * taken in whole, as a manager takes in those that come by mail: it is quicker than piece by piece.
 */
export async function loadPublished(
  service: Service,
  options: Pick<LoadOptions, 'folder' | 'set' | 'round' | 'year' | 'setClock'>,
): Promise<void> {
  const { folder, round, year, setClock } = options;
  const files = await readdir(join(folder, 'evidence'));
  const evidence = await Promise.all(
    files.map(async (file) => aYearEarlier(await plain(join(folder, 'evidence', file)))),
  );
  const handedIn = evidence.filter(({ submitted }) => typeof submitted === 'string');
  const external = aYearEarlier(await plain(join(folder, 'external.yaml')));
  const day = (text: string) => `${year + 1}-01-${text}` as IsoDate;
  setClock(new Date(`${year}-11-20T02:00:00Z`));
  await openEmpty(service, {
    ...options,
    title: `Đánh giá công tác dân vận chính quyền năm ${year} (chạy thử, dữ liệu giả định)`,
    days: {
      selfAssessmentUntil: `${year}-12-10` as IsoDate,
      appraisalUntil: day('15'),
      explanationFrom: day('16'),
      explanationUntil: day('20'),
      secondAppraisalUntil: day('25'),
      late: 'accepted',
    },
  });
  for (const [unit, criteria] of Object.entries(external.values as Record<string, Plain>)) {
    for (const [criterion, inputs] of Object.entries(criteria)) {
      const value = { inputs, source: String(external.source) };
      await saveExternal(service, MANAGER, { round, unit, criterion, value, seen: 0 });
    }
  }
  for (const one of handedIn) {
    setClock(noon(String(one.submitted)));
    await take(service, MANAGER, round, one, 'self');
  }

  setClock(noon(`05/01/${year + 1}`));
  const move = (action: Parameters<typeof moveRound>[2]['action']) =>
    moveRound(service, MANAGER, { round, action });
  await move('start-appraisal');
  const appraiser: Actor = {
    id: 'demo',
    name: 'demo',
    grants: [{ role: 'appraiser', blocks: await blocksOf(service, round) }],
  };
  for (const one of handedIn) {
    if (one.appraisal) await take(service, appraiser, round, one, 'appraisal');
    await finishAppraisal(service, appraiser, { round, unit: String(one.unit), acceptRest: true });
  }
  await move('open-explanation');
  setClock(noon(`17/01/${year + 1}`));
  for (const { unit, criterion, text } of EXPLANATIONS) {
    const head: Actor = { id: `${unit}-head`, name: unit, grants: [{ role: 'unit-head', unit }] };
    await saveExplanation(service, head, { round, unit, criterion, value: { text }, seen: 0 });
    await handInExplanation(service, head, { round, unit });
  }
  setClock(noon(`21/01/${year + 1}`));
  await move('start-second-appraisal');
  for (const { unit } of EXPLANATIONS) {
    await finishAppraisal(service, appraiser, { round, unit, acceptRest: false });
  }
  await move('start-council');
  const council: Actor = { id: 'demo', name: 'demo', grants: [{ role: 'council-member' }] };
  for (const one of evidence.filter((each) => each.council)) {
    await take(service, council, round, one, 'council');
  }
  setClock(noon(`28/01/${year + 1}`));
  await computeResults(service, MANAGER, round);
  await publish(service, MANAGER, round);
}

/** One unit's part of its evidence file, as a form that was read without fault. */
async function take(
  service: Service,
  actor: Actor,
  round: string,
  { documents = [], ...rest }: Plain,
  kind: FormKind,
): Promise<void> {
  const kept = (documents as Plain[]).map(({ uploaded: _, ...document }) => document);
  const code = String(rest.unit);
  const form = {
    file: `${code}.xlsx`,
    target: `${code}.yaml`,
    unit: { code, name: code, group: '', block: '', attributes: new Map() },
    kind,
    // JSON is YAML too, and every scalar in it is text.
    text: JSON.stringify({ ...rest, documents: kept }),
    change: 'new',
  } as const;
  await takeForm(service, actor, round, form, { readAt: service.now(), overwrite: false });
}

const DAY = /\b(\d{2})\/(\d{2})\/(\d{4})\b/g;
const YEAR = /\bnăm (\d{4})\b/g;

/** Every day and every year that is named, one year less. */
function aYearEarlier<T>(value: T): T {
  const text = JSON.stringify(value)
    .replace(DAY, (_, day: string, month: string, year: string) => {
      const last = day === '29' && month === '02' ? '28' : day;
      return `${last}/${month}/${Number(year) - 1}`;
    })
    .replace(YEAR, (_, year: string) => `năm ${Number(year) - 1}`);
  return JSON.parse(text) as T;
}
