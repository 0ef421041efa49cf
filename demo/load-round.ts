import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IsoDate, readDate } from '../src/criteria/dates.ts';
import { readYaml } from '../src/criteria/located-yaml.ts';
import type { RoundDays } from '../src/round/index.ts';
import { putRegister } from '../src/service/keep-register.ts';
import { addSet } from '../src/service/keep-sets.ts';
import { createRound, moveRound, setParticipants } from '../src/service/manage-round.ts';
import { finishAppraisal, submit } from '../src/service/move-unit.ts';
import {
  saveAnswer,
  saveDecision,
  saveDocument,
  saveExternal,
} from '../src/service/save-evidence.ts';
import type { Actor, Service } from '../src/service/service.ts';
import type { Written } from '../src/storage/index.ts';
import { attachSample } from './attach-sample.ts';

/** Plain values of a round folder, as written. */
export type Plain = Readonly<Record<string, unknown>>;

export interface LoadOptions {
  readonly round: string;
  readonly year: number;
  readonly title: string;
  /** Folder of the round, and file of its set. */
  readonly folder: string;
  readonly set: string;
  readonly days: RoundDays;
  /** Sets the clock of the service: what is loaded happened on its own day. */
  setClock(time: Date): void;
}

export const MANAGER: Actor = { id: 'demo', name: 'demo', grants: [{ role: 'manager' }] };

/** Makes a round of the units of a folder and opens it; nobody has handed in anything yet. */
export async function openEmpty(service: Service, options: LoadOptions): Promise<void> {
  const { folder, round, year } = options;
  const units = (await plain(join(folder, 'units.yaml'))).units as Plain[];
  const { hash: setHash } = await addSet(service, MANAGER, await readFile(options.set, 'utf8'));
  const register = units.map(({ code, name, group, attributes }) => ({
    code: String(code),
    name: String(name),
    kind: String(group),
    attributes: (attributes ?? {}) as Record<string, string>,
    predecessors: [],
  }));
  await putRegister(service, MANAGER, register);
  await createRound(service, MANAGER, {
    id: round,
    title: options.title,
    notice: 'dữ liệu giả định',
    year,
    setHash,
    days: options.days,
    judges: { appraisal: 'Tổ thẩm định (giả định)', council: 'Hội đồng đánh giá (giả định)' },
    milestones: [
      { id: 'sau-thang', title: 'Báo cáo sáu tháng', due: `${year}-06-10` as IsoDate },
      { id: 'ca-nam', title: 'Báo cáo năm', due: `${year}-12-10` as IsoDate },
    ],
  });
  const participants = register.map(({ code }) => ({ code }));
  await setParticipants(service, MANAGER, { round, participants, seen: 1 });
  await moveRound(service, MANAGER, { round, action: 'open-round' });
}

/**
 * Loads a round folder through the use cases, as people would have filled it in, up to the middle of
 * the appraisal: every other unit that handed in is appraised.
 */
export async function loadMidAppraisal(service: Service, options: LoadOptions): Promise<void> {
  const { folder, round, setClock } = options;
  const external = await plain(join(folder, 'external.yaml'));
  setClock(new Date('2025-11-20T02:00:00Z'));
  await openEmpty(service, options);
  for (const [unit, criteria] of Object.entries(external.values as Record<string, Plain>)) {
    for (const [criterion, inputs] of Object.entries(criteria)) {
      const value = { inputs, source: String(external.source) };
      await saveExternal(service, MANAGER, { round, unit, criterion, value, seen: 0 });
    }
  }
  const handedIn = await handedInOf(folder);
  for (const one of handedIn) {
    setClock(noon(String(one.submitted)));
    await fillIn(service, round, one);
  }
  setClock(new Date('2026-01-05T02:00:00Z'));
  await moveRound(service, MANAGER, { round, action: 'start-appraisal' });
  for (const one of handedIn.filter((_, index) => index % 2 === 0))
    await appraise(service, round, one);
}

/** Appraises whatever the middle of the appraisal left, so that the round can go on. */
export async function appraiseTheRest(
  service: Service,
  { folder, round }: Pick<LoadOptions, 'folder' | 'round'>,
): Promise<void> {
  const rest = (await handedInOf(folder)).filter((_, index) => index % 2 === 1);
  for (const one of rest) await appraise(service, round, one);
}

async function handedInOf(folder: string): Promise<readonly Plain[]> {
  const files = await readdir(join(folder, 'evidence'));
  const evidence = await Promise.all(files.map((file) => plain(join(folder, 'evidence', file))));
  return evidence.filter(({ submitted }) => typeof submitted === 'string');
}

async function fillIn(service: Service, round: string, one: Plain): Promise<void> {
  const unit = String(one.unit);
  const head: Actor = { id: `${unit}-head`, name: unit, grants: [{ role: 'unit-head', unit }] };
  for (const { id, uploaded: _, ...value } of (one.documents ?? []) as Plain[]) {
    const at = { round, unit, document: String(id) };
    await saveDocument(service, head, { ...at, value, seen: 0 });
    await attachSample(service, head, at, value);
  }
  for (const [criterion, value] of Object.entries((one.answers ?? {}) as Record<string, Written>)) {
    await saveAnswer(service, head, { round, unit, criterion, value, seen: 0 });
  }
  await submit(service, head, { round, unit });
}

async function appraise(service: Service, round: string, one: Plain): Promise<void> {
  const unit = String(one.unit);
  const review = one.appraisal as { decisions?: Record<string, Written> } | undefined;
  if (!review) return;
  const appraiser: Actor = {
    id: 'demo',
    name: 'demo',
    grants: [{ role: 'appraiser', blocks: await blocksOf(service, round) }],
  };
  for (const [criterion, value] of Object.entries(review.decisions ?? {})) {
    await saveDecision(service, appraiser, { round, unit, criterion, value, seen: 0 });
  }
  await finishAppraisal(service, appraiser, { round, unit, acceptRest: true });
}

/** All blocks of the set of a round. */
export async function blocksOf(service: Service, id: string): Promise<readonly string[]> {
  const { roundById } = await import('../src/storage/index.ts');
  return service.store.read(async (db) => {
    const round = await roundById(db, id);
    if (!round) return [];
    return (await service.sets.byHash(db, round.setHash)).blocks.map((block) => block.id);
  });
}

export async function plain(file: string): Promise<Plain> {
  const read = readYaml(await readFile(file, 'utf8'), file);
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return read.value.value as Plain;
}

export function noon(day: string): Date {
  const read = readDate(day);
  if ('fault' in read) throw new Error(`no day: ${day}`);
  return new Date(`${read.value}T05:00:00Z`);
}
