/** `1 day`, `3 days`. */
export function plural(count: string, one: string, many: string = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`;
}
