/** `08:54 27/11/2026`, as clocks in Việt Nam show it. */
export function hanoiTime(instant: string): string {
  const there = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  const [year, month, day] = there.slice(0, 10).split('-');
  return `${there.slice(11, 16)} ${day}/${month}/${year}`;
}

/** The same with the day first, for columns that are read and sorted: `27/11/2026 08:54`. */
export function hanoiDayTime(instant: string): string {
  const [time = '', day = ''] = hanoiTime(instant).split(' ');
  return `${day} ${time}`;
}
