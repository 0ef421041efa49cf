import type { Finding } from '../../criteria/finding.ts';
import type { Archive } from './archive.ts';
import { INTAKE_LIMITS, type IntakeLimits } from './limits.ts';
import { withArchive } from './open-archive.ts';
import { WORKBOOK } from './package-kind.ts';
import { damaged } from './refusal.ts';
import { relationshipsOf } from './relationships.ts';
import { ReadSheet } from './sheet.ts';
import { type SheetContext, sheetContent } from './sheet-part.ts';
import { sharedStrings } from './strings-part.ts';
import { cellFormats } from './styles-part.ts';
import type { IntakeSheet, IntakeWorkbook } from './workbook.ts';
import { customProperties, readWorkbookPart } from './workbook-part.ts';

export type IntakeResult =
  | { readonly workbook: IntakeWorkbook }
  | { readonly findings: readonly Finding[] };

/**
 * Reads an .xlsx file from whoever sent it. What could do harm is refused before it is read:
 * encrypted files, macros, archives that unpack to far more than they are, entities, files of other
 * programs. Formulas are not worked out, links are not followed; memory and time are bounded by
 * `limits`, counted on what really comes out of the file.
 */
export async function openWorkbook(
  file: string,
  limits: Partial<IntakeLimits> = {},
): Promise<IntakeResult> {
  const bounds = { ...INTAKE_LIMITS, ...limits };
  const work = async (archive: Archive, part: string) => ({
    workbook: await readWorkbook(file, archive, part, bounds),
  });
  return withArchive(file, WORKBOOK, work, bounds);
}

async function readWorkbook(
  file: string,
  archive: Archive,
  part: string,
  limits: IntakeLimits,
): Promise<IntakeWorkbook> {
  const related = await relationshipsOf(archive, part);
  const partOf = (type: string): string | undefined => {
    const found = related.find((one) => one.type === type && !one.isOutside);
    return found && archive.find(found.target);
  };
  const { sheets: listed, definedNames, is1904 } = await readWorkbookPart(archive, part, limits);
  const context: SheetContext = {
    strings: await sharedStrings(archive, partOf('sharedStrings'), limits),
    formats: await cellFormats(archive, partOf('styles')),
    is1904,
    limits,
    counted: { cells: 0, letters: 0 },
  };
  const sheets: IntakeSheet[] = [];
  for (const { name, hidden, id } of listed) {
    const relation = related.find((one) => one.id === id);
    // A sheet that is a chart or a dialogue has no cells.
    if (relation?.type !== 'worksheet') continue;
    const target = archive.find(relation.target);
    if (target === undefined) throw damaged(relation.target);
    sheets.push(new ReadSheet(name, hidden, await sheetContent(archive, target, context)));
  }
  if (sheets.length === 0) throw damaged(part);
  const properties = await customProperties(archive, await propertiesPart(archive));
  const isLinked = [...archive.names].some((name) => /externallinks?\//i.test(name));
  const notices: Finding[] = isLinked
    ? [{ code: 'workbook.external-links', at: { file }, figures: {} }]
    : [];
  return { file, sheets, properties, definedNames, notices };
}

async function propertiesPart(archive: Archive): Promise<string | undefined> {
  const found = (await relationshipsOf(archive, '')).find(
    ({ type }) => type === 'custom-properties',
  );
  return found && archive.find(found.target);
}
