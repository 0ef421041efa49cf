import type { Letterhead } from './paper-plan.ts';
import type { Papers } from './papers.ts';

/** The head of a paper of the body that carries the regulation out; number and date are left blank. */
export function letterheadOf({ set, labels, say }: Papers, number?: string): Letterhead {
  const issuer = issuerOf(set);
  const { nation, motto } = labels.letterhead;
  return {
    issuer: say.letterhead.issuer(issuer),
    office: say.letterhead.office(issuer),
    nation,
    motto,
    placeAndDate: say.letterhead.placeAndDate,
    ...(number && { number }),
  };
}

/** Who issued the regulation: the report goes to it. */
export function issuerOf({ documents, instrument }: Papers['set']): string {
  return documents[instrument.document]?.issuer ?? '';
}
