import { randomUUID } from 'node:crypto';
import { formatDate, type IsoDate } from '../../criteria/dates.ts';
import { daysLeft } from '../../round/index.ts';
import {
  addLetters,
  allGrants,
  allRounds,
  milestoneReports,
  milestonesOf,
  type NewLetter,
  type Reading,
  roundUnits,
  type StoredGrant,
  type StoredRound,
} from '../../storage/index.ts';
import type { LetterWords } from '../../text/letter-words.ts';
import type { Service } from '../service.ts';

/** Days before a deadline on which a unit is reminded; the last is the day itself. */
const REMINDED_AT = [7, 3, 1, 0];

interface Due {
  /** Tells this deadline from every other. */
  readonly id: string;
  readonly what: string;
  readonly until: IsoDate;
  /** Units that still owe it. */
  readonly units: readonly string[];
}

/**
 * Puts a letter in the outbox for every person of a unit that still owes something soon. Each
 * occasion is remembered, so that running it again, or twice at once, writes nothing twice.
 *
 * @param mailOf address of a person; without one nobody is written to
 */
export async function remind(
  { store, now }: Service,
  mailOf: ReadonlyMap<string, string>,
  words: LetterWords,
): Promise<number> {
  return store.write(async (db) => {
    const grants = await allGrants(db);
    const letters: NewLetter[] = [];
    for (const round of await allRounds(db)) {
      for (const due of await duesOf(db, round, words)) {
        const left = daysLeft(due.until, now());
        if (REMINDED_AT.includes(left)) {
          letters.push(...lettersFor({ round, due, left, grants, mailOf, words }));
        }
      }
    }
    return addLetters(db, letters, now());
  });
}

async function duesOf(db: Reading, round: StoredRound, words: LetterWords): Promise<Due[]> {
  const { state, days, id } = round;
  const members = await roundUnits(db, id);
  const dues: Due[] = [];
  const add = (name: string, what: string, until: IsoDate | undefined, units: string[]) => {
    if (until && units.length > 0) dues.push({ id: `${id}/${name}/${until}`, what, until, units });
  };
  if (state === 'self-assessment') {
    const owing = members.filter((one) =>
      ['not-started', 'in-progress', 'withdrawn'].includes(one.state),
    );
    add(
      'self-assessment',
      words.selfAssessment,
      days.selfAssessmentUntil,
      owing.map(({ code }) => code),
    );
  }
  if (state === 'explanation') {
    const owing = members.filter((one) => one.state === 'appraised');
    add(
      'explanation',
      words.explanation,
      days.explanationUntil,
      owing.map(({ code }) => code),
    );
  }
  if (state !== 'draft') {
    const reports = await milestoneReports(db, id);
    for (const { id: milestone, title, due } of await milestonesOf(db, id)) {
      const done = new Set(
        reports.filter((one) => one.milestone === milestone).map(({ unit }) => unit),
      );
      const owing = members.filter(({ code }) => !done.has(code)).map(({ code }) => code);
      add(`milestone/${milestone}`, title, due, owing);
    }
  }
  return dues;
}

interface Occasion {
  readonly round: StoredRound;
  readonly due: Due;
  readonly left: number;
  readonly grants: readonly StoredGrant[];
  readonly mailOf: ReadonlyMap<string, string>;
  readonly words: LetterWords;
}

function lettersFor({ round, due, left, grants, mailOf, words }: Occasion): readonly NewLetter[] {
  const owing = new Set(due.units);
  return grants.flatMap(({ person, unit }) => {
    const recipient = mailOf.get(person);
    if (!unit || !owing.has(unit) || !recipient) return [];
    const until = formatDate(due.until);
    const figures = { what: due.what, round: round.title, unit, until, left };
    return {
      id: randomUUID(),
      recipient,
      subject: words.subject(figures),
      body: words.body(figures),
      occasion: `${due.id}/${unit}/${person}/${left}`,
    };
  });
}
