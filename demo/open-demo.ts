import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../src/criteria/dates.ts';
import { civilDate, type Grant } from '../src/round/index.ts';
import { configuration } from '../src/server/configuration.ts';
import { type Started, start } from '../src/server/start.ts';
import { giveRole } from '../src/service/keep-grants.ts';
import { SYSTEM } from '../src/service/service.ts';
import { blocksOf, loadMidAppraisal, openEmpty } from './load-round.ts';
import { loadPublished } from './publish-round.ts';

/** Public, and said so: whoever can open the demo may do everything in it. */
export const PASSWORD = 'Chạy thử Thang Điểm';
/** Published, in the middle of its appraisal, and just being filled in. */
export const PUBLISHED_ROUND = 'hai-duong-2024';
export const LAST_ROUND = 'hai-duong-2025';
export const THIS_ROUND = 'hai-duong-2026';

export interface DemoOptions {
  /** Where its database and files are. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** Folder of the built pages. */
  readonly web: string;
  readonly logLevel: string;
}

export interface Demo extends Started {
  /** Who can sign in, and as what. */
  readonly people: readonly { readonly username: string; readonly name: string }[];
}

const DAY_MS = 86_400_000;

/** A user a role; what the appraiser appraises is known once the rounds are there. */
const PEOPLE: readonly (readonly [username: string, name: string, grant: Grant])[] = [
  ['quantri', 'Quản trị (chạy thử)', { role: 'administrator' }],
  ['quanly', 'Quản lý đợt (chạy thử)', { role: 'manager' }],
  ['thamdinh', 'Người thẩm định (chạy thử)', { role: 'appraiser' }],
  ['canbo', 'Cán bộ SN11 (chạy thử)', { role: 'unit-officer', unit: 'SN11' }],
  ['lanhdao', 'Lãnh đạo SN11 (chạy thử)', { role: 'unit-head', unit: 'SN11' }],
  ['hoidong', 'Thành viên hội đồng (chạy thử)', { role: 'council-member' }],
  ['kiemtra', 'Người kiểm tra (chạy thử)', { role: 'auditor' }],
];

/**
 * Fills an empty folder with invented rounds in every stage that people work in.
 *
 * @param published whether the published round is wanted too; not loading it saves time
 */
export async function loadDemo(
  { folder, logLevel, ...at }: DemoOptions,
  { published = true } = {},
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  let clock: Date | undefined;
  const day = (ahead: number) => civilDate(new Date(Date.now() + ahead * DAY_MS));
  const started = await start({
    ...at,
    port: 0,
    configuration: await configuration({ LOG_LEVEL: logLevel }, folder),
    secondFactor: 'not-needed',
    now: () => clock ?? new Date(),
  });
  const { service } = started.house;
  const shared = {
    folder: join('fixtures', 'hai-duong-2025'),
    set: join('criteria', 'hai-duong', '629-2022', 'set.yaml'),
    setClock: (time: Date) => {
      clock = time;
    },
  };
  if (published) await loadPublished(service, { ...shared, round: PUBLISHED_ROUND, year: 2024 });
  await loadMidAppraisal(service, {
    ...shared,
    round: LAST_ROUND,
    year: 2025,
    title: 'Đánh giá công tác dân vận chính quyền năm 2025 (chạy thử, dữ liệu giả định)',
    days: {
      selfAssessmentUntil: '2025-12-10' as IsoDate,
      appraisalUntil: day(10),
      explanationFrom: day(11),
      explanationUntil: day(18),
      secondAppraisalUntil: day(25),
      late: 'accepted',
    },
  });
  clock = undefined;
  await openEmpty(service, {
    ...shared,
    round: THIS_ROUND,
    year: 2026,
    title: 'Đánh giá công tác dân vận chính quyền năm 2026 (chạy thử, dữ liệu giả định)',
    days: { selfAssessmentUntil: day(20), appraisalUntil: day(50), late: 'accepted' },
  });
  const blocks = await blocksOf(service, LAST_ROUND);
  for (const [username, name, grant] of PEOPLE) {
    await add(started, username, name, grant.role === 'appraiser' ? { ...grant, blocks } : grant);
  }
  await started.stop();
}

/** The server over a folder that was filled. */
export async function startDemo({ folder, logLevel, ...at }: DemoOptions): Promise<Demo> {
  const started = await start({
    ...at,
    configuration: await configuration({ LOG_LEVEL: logLevel }, folder),
    secondFactor: 'not-needed',
  });
  return { ...started, people: PEOPLE.map(([username, name]) => ({ username, name })) };
}

async function add({ identity, house }: Started, username: string, name: string, grant: Grant) {
  const { id } = await identity.createPerson({ username, name });
  const { url } = await identity.invite(id);
  await identity.acceptInvitation(url.split('#').at(-1) ?? '', PASSWORD);
  await giveRole(house.service, SYSTEM, id, grant);
}
