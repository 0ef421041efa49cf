/** Hands a file that was made on the page to the browser's downloads. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Given up only once the browser has surely begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const YAML = 'application/yaml';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
