import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../src/criteria/dates.ts';
import { civilDate, type Grant } from '../src/round/index.ts';
import { configuration } from '../src/server/configuration.ts';
import { type Started, start } from '../src/server/start.ts';
import { giveRole } from '../src/service/keep-grants.ts';
import { SYSTEM } from '../src/service/service.ts';
import { blocksOf, loadMidAppraisal } from './load-round.ts';

/** Public, and said so: whoever can open the demo may do everything in it. */
const PASSWORD = 'Chạy thử Thang Điểm';
const ROUND = 'hai-duong-2025';
const FOLDER = join('out', 'demo-server');
const DAY_MS = 86_400_000;

/** Starts the server with the Hải Dương round in the middle of its appraisal, and a user a role. */
const port = Number(process.env.PORT ?? 8080);
await rm(FOLDER, { recursive: true, force: true });
let clock: Date | undefined;
const now = () => clock ?? new Date();
const day = (ahead: number) => civilDate(new Date(Date.now() + ahead * DAY_MS));
const started = await start({
  configuration: await configuration({ LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' }, FOLDER),
  host: process.env.HOST ?? '127.0.0.1',
  port,
  secondFactor: 'not-needed',
  now,
});
await loadMidAppraisal(started.house.service, {
  round: ROUND,
  title: 'Đánh giá công tác dân vận chính quyền năm 2025 (chạy thử, dữ liệu giả định)',
  folder: join('fixtures', 'hai-duong-2025'),
  set: join('criteria', 'hai-duong', '629-2022', 'set.yaml'),
  days: {
    selfAssessmentUntil: '2025-12-10' as IsoDate,
    appraisalUntil: day(10),
    explanationFrom: day(11),
    explanationUntil: day(18),
    secondAppraisalUntil: day(25),
    late: 'accepted',
  },
  setClock: (time) => {
    clock = time;
  },
});
clock = undefined;
const blocks = await blocksOf(started.house.service, ROUND);
const people: readonly (readonly [string, string, Grant])[] = [
  ['quantri', 'Quản trị (chạy thử)', { role: 'administrator' }],
  ['quanly', 'Quản lý đợt (chạy thử)', { role: 'manager' }],
  ['thamdinh', 'Người thẩm định (chạy thử)', { role: 'appraiser', blocks }],
  ['canbo', 'Cán bộ SN11 (chạy thử)', { role: 'unit-officer', unit: 'SN11' }],
  ['lanhdao', 'Lãnh đạo SN11 (chạy thử)', { role: 'unit-head', unit: 'SN11' }],
  ['hoidong', 'Thành viên hội đồng (chạy thử)', { role: 'council-member' }],
  ['kiemtra', 'Người kiểm tra (chạy thử)', { role: 'auditor' }],
];
for (const [username, name, grant] of people) await add(started, username, name, grant);

const say = (text: string) => process.stdout.write(`${text}\n`);
say(`Thang Điểm đang chạy thử tại ${started.url}`);
say(
  'BẢN CHẠY THỬ: mọi đơn vị, tài liệu, điểm đều là dữ liệu giả định; mật khẩu công khai; không dùng cho việc thật.',
);
say(`Tên đăng nhập: ${people.map(([username]) => username).join(', ')}`);
say(`Mật khẩu chung: ${PASSWORD}`);
say(`Giao diện lập trình: ${started.url}/api/docs`);
say('Nhấn Ctrl+C để dừng.');
await new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
await started.stop();

async function add({ identity, house }: Started, username: string, name: string, grant: Grant) {
  const { id } = await identity.createPerson({ username, name });
  const { url } = await identity.invite(id);
  await identity.acceptInvitation(url.split('#').at(-1) ?? '', PASSWORD);
  await giveRole(house.service, SYSTEM, id, grant);
}
