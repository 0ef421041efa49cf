import type { Round } from '../api/rounds.ts';
import { holds, type Me } from '../session/use-me.ts';
import type { WebText } from '../text/web-text.ts';

export interface PlaceTo {
  readonly place: keyof WebText['shell']['places'];
  readonly href: string;
}

/** Parts of managing a round, each with an address of its own. */
export const MANAGE_PARTS = ['tien-do', 'moc-bao-cao', 'phieu', 'cong-bo', 'xuat-tep'] as const;
export type ManagePart = (typeof MANAGE_PARTS)[number];

/** Addresses of the pages, in one place. */
export const hrefs = {
  home: '/',
  selfAssessment: (round: string, unit: string) => `/dot/${round}/don-vi/${unit}/tu-cham`,
  result: (round: string, unit: string) => `/dot/${round}/don-vi/${unit}/ket-qua`,
  appraise: (round: string) => `/dot/${round}/tham-dinh`,
  ranking: (round: string) => `/dot/${round}/xep-hang`,
  publicTable: (round: string, edition: string) => `/dot/${round}/xep-hang/bang?ban=${edition}`,
  manage: (round: string) => `/dot/${round}/quan-ly`,
  managePart: (round: string, part: ManagePart) => `/dot/${round}/quan-ly/${part}`,
  rounds: '/dot',
  newRound: '/dot/moi',
  editRound: (round: string) => `/dot/${round}/lap`,
  participants: (round: string) => `/dot/${round}/don-vi-tham-gia`,
  units: '/don-vi',
  people: '/nguoi-dung',
  sets: '/bo-tieu-chi',
  audit: '/nhat-ky',
  auditOf: (about: Readonly<Record<string, string>>) => `/nhat-ky?${new URLSearchParams(about)}`,
  security: '/bao-mat',
};

/** The round an address is about, else the latest. */
export function roundAt(at: string, rounds: readonly Round[]): Round | undefined {
  const id = /^\/dot\/([^/]+)/.exec(at)?.[1];
  return rounds.find((round) => round.id === id) ?? rounds.toSorted((a, b) => b.year - a.year)[0];
}

/** Where a person can go: by the roles they hold, in the round they are looking at. */
export function placesFor(me: Me, rounds: readonly Round[], at: string): readonly PlaceTo[] {
  const round = roundAt(at, rounds);
  const places: PlaceTo[] = [{ place: 'home', href: hrefs.home }];
  const add = (place: PlaceTo['place'], href: string) => places.push({ place, href });
  if (round) {
    for (const unit of round.own ?? []) {
      add('selfAssessment', hrefs.selfAssessment(round.id, unit.code));
      add('result', hrefs.result(round.id, unit.code));
    }
    if (holds(me, 'appraiser')) add('appraise', hrefs.appraise(round.id));
    if (holds(me, 'council-member')) add('council', hrefs.appraise(round.id));
    const seesAll = holds(me, 'manager', 'appraiser', 'council-member', 'auditor');
    if (seesAll || (round.publications ?? []).length > 0) add('ranking', hrefs.ranking(round.id));
    if (holds(me, 'manager')) add('manage', hrefs.manage(round.id));
  }
  if (holds(me, 'manager', 'auditor')) add('rounds', hrefs.rounds);
  if (holds(me, 'manager', 'administrator')) add('units', hrefs.units);
  if (holds(me, 'administrator')) add('people', hrefs.people);
  add('sets', hrefs.sets);
  if (holds(me, 'administrator', 'manager', 'auditor')) add('audit', hrefs.audit);
  return places;
}
