import { id } from '../../criteria/schema/scalars.ts';

/** The columns of a register; all but the first three may be missing. */
export const COLUMNS = [
  'code',
  'name',
  'kind',
  'identifier',
  'class',
  'block',
  'inForceFrom',
  'inForceTo',
  'predecessors',
] as const;
export type Column = (typeof COLUMNS)[number];
export const REQUIRED: readonly Column[] = ['code', 'name', 'kind'];

/** Headings without marks, capitals and blanks, as people in both languages write them. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  code: ['ma don vi', 'ma', 'code', 'unit code'],
  name: ['ten don vi', 'ten', 'don vi', 'name', 'unit name'],
  kind: ['loai don vi', 'loai', 'nhom don vi', 'kind', 'group'],
  identifier: ['ma dinh danh', 'identifier'],
  class: ['hang', 'hang don vi', 'class'],
  block: ['khoi', 'block'],
  inForceFrom: ['hieu luc tu', 'tu ngay', 'in force from', 'from'],
  inForceTo: ['hieu luc den', 'den ngay', 'in force to', 'to'],
  predecessors: ['don vi tien than', 'tien than', 'ma don vi tien than', 'predecessors'],
};
const ATTRIBUTE = /^(?:thuoc tinh|attribute)\s*:?\s*(.+)$/;

/** The column a heading stands for; an attribute by its id; nothing when it is none of ours. */
export function columnOf(heading: string): Column | { readonly attribute: string } | undefined {
  const plain = plainHeading(heading);
  const attribute = ATTRIBUTE.exec(plain)?.[1];
  if (attribute !== undefined) {
    const name = id.safeParse(attribute.replace(/\s+/g, '-'));
    return name.success ? { attribute: name.data } : undefined;
  }
  return COLUMNS.find((column) => HEADINGS[column].includes(plain));
}

function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[*()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
