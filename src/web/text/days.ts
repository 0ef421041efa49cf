const TIME = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
});

/** `2025-12-10` as `10/12/2025`. */
export function dayText(isoDay: string): string {
  return isoDay.slice(0, 10).split('-').reverse().join('/');
}

/** An instant as `14:05 10/12/2025`, in Việt Nam wherever the reader is. */
export function timeText(instant: string | Date): string {
  const parts = new Map(
    TIME.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${part('hour')}:${part('minute')} ${part('day')}/${part('month')}/${part('year')}`;
}
