/** Lets the browser take a file as a download; `name` where the address itself brings none. */
export function handOver(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
