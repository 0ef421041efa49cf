/** A calendar day, `yyyy-mm-dd`: compares and sorts as text. Written `dd/mm/yyyy` wherever people read it. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** A day of every year, counted from the graded year N: `10/12/N`, `31/01/N+1`, `01/12/N-1`. */
export interface YearlyDate {
  readonly day: number;
  readonly month: number;
  readonly yearOffset: number;
}

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export type DateFault = 'date.format' | 'date.impossible';

const DAY_MS = 86_400_000;
const DMY = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const YEARLY = /^(\d{2})\/(\d{2})\/N(?:([+-])(\d))?$/;

function isoDate(day: number, month: number, year: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.toISOString().slice(0, 10) as IsoDate) : undefined;
}

/** Reads `dd/mm/yyyy`; 30/02 is refused as impossible, other layouts as unreadable. */
export function readDate(text: string): { value: IsoDate } | { fault: DateFault } {
  const match = DMY.exec(text.trim());
  if (!match) return { fault: 'date.format' };
  const value = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return value ? { value } : { fault: 'date.impossible' };
}

/** Reads `dd/mm/N`, `dd/mm/N+1` or `dd/mm/N-1`, N being the graded year. */
export function readYearlyDate(text: string): { value: YearlyDate } | { fault: DateFault } {
  const match = YEARLY.exec(text.trim());
  if (!match) return { fault: 'date.format' };
  const [day, month] = [Number(match[1]), Number(match[2])];
  // 2023 is a common year: 29/02 does not come every year, so it cannot be a yearly date.
  if (!isoDate(day, month, 2023)) return { fault: 'date.impossible' };
  const offset = match[4] ? Number(match[4]) * (match[3] === '-' ? -1 : 1) : 0;
  return { value: { day, month, yearOffset: offset } };
}

const datesInYears = new WeakMap<YearlyDate, Map<number, IsoDate>>();

/** The day in one graded year. Every unit asks for the same few, so they are kept. */
export function dateInYear(date: YearlyDate, year: number): IsoDate {
  let inYears = datesInYears.get(date);
  if (!inYears) {
    inYears = new Map();
    datesInYears.set(date, inYears);
  }
  let value = inYears.get(year);
  if (value === undefined) {
    value = makeDate(date, year);
    inYears.set(year, value);
  }
  return value;
}

function makeDate(date: YearlyDate, year: number): IsoDate {
  const value = isoDate(date.day, date.month, year + date.yearOffset);
  if (!value) throw new Error(`no such day: ${date.day}/${date.month} of N=${year}`);
  return value;
}

const dayNumbers = new Map<IsoDate, number>();
/** Some thirty years: a server lives long, and people write any day. */
const MOST_DAYS = 10_000;

/** Days since 01/01/1970. The same few days are asked for again and again, so they are kept. */
export function dayNumber(date: IsoDate): number {
  let number = dayNumbers.get(date);
  if (number === undefined) {
    number = Math.round(Date.parse(date) / DAY_MS);
    if (dayNumbers.size >= MOST_DAYS) dayNumbers.clear();
    dayNumbers.set(date, number);
  }
  return number;
}

/** Whole days from one day to another: 10/12 to 12/12 is 2, negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function formatDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `10/12/N`, `31/01/N+1`: a yearly date as sets write it. */
export function formatYearlyDate({ day, month, yearOffset }: YearlyDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = yearOffset === 0 ? '' : yearOffset > 0 ? `+${yearOffset}` : String(yearOffset);
  return `${two(day)}/${two(month)}/N${offset}`;
}

export function isWithin(date: IsoDate, period: Period): boolean {
  return date >= period.from && date <= period.to;
}
