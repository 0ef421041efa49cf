import { visibleText } from '../workbook/visible-text.ts';
import type { FormInput } from './form.ts';

/** `SN11-tu-cham.xlsx`: what no file system forbids, and no two alike. */
export function formFileName(
  { unit, kind, labels }: Pick<FormInput, 'unit' | 'kind' | 'labels'>,
  taken: ReadonlySet<string>,
): string {
  const code = visibleText(unit.code)
    .replace(/[\\/:*?"<>|\s]+/g, '-')
    .replace(/^\.+|\.+$/g, '');
  const base = `${code === '' ? 'don-vi' : code}-${labels.kinds[kind].file}`;
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${base}.xlsx` : `${base}-${copy}.xlsx`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
