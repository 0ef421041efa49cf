import type { FindingCode } from '../../criteria/finding.ts';
import type { Archive } from './archive.ts';
import type { OtherWorkbook } from './file-kind.ts';
import { readXml } from './read-xml.ts';
import { damaged, Refusal } from './refusal.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const MACROS = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|activex\/)/i;

/** A kind of file that is asked for: the type its main part has, and how another kind is refused. */
export interface AskedFor {
  readonly type: RegExp;
  readonly otherwise: FindingCode;
}

export const WORKBOOK: AskedFor = {
  type: /spreadsheetml\.(sheet|template)\.main\+xml$/i,
  otherwise: 'workbook.not-workbook',
};

export const WORD_FILE: AskedFor = {
  type: /wordprocessingml\.(document|template)\.main\+xml$/i,
  otherwise: 'annex.not-word',
};

/**
 * Finds the main part of an archive.
 *
 * @throws Refusal when it holds macros, or is something else than what is asked for
 */
export async function mainPart(archive: Archive, asked: AskedFor): Promise<string> {
  for (const name of archive.names) {
    if (MACROS.test(name)) throw new Refusal('workbook.macros');
  }
  const types = archive.find(CONTENT_TYPES);
  if (types === undefined) throw new Refusal(asked.otherwise, { kind: await otherKind(archive) });
  const [main] = (await relationshipsOf(archive, '')).filter(isMain);
  const type = main && (await contentType(archive, types, main.target));
  if (!main || !type) throw damaged(CONTENT_TYPES);
  if (/macroenabled/i.test(type) && !/binary/i.test(type)) throw new Refusal('workbook.macros');
  if (!asked.type.test(type)) throw new Refusal(asked.otherwise, { kind: kindOfType(type) });
  const part = archive.find(main.target);
  if (part === undefined) throw damaged(main.target);
  return part;
}

function isMain({ type, isOutside }: Relationship): boolean {
  return type === 'officeDocument' && !isOutside;
}

async function contentType(
  archive: Archive,
  types: string,
  part: string,
): Promise<string | undefined> {
  const wanted = `/${part}`.toLowerCase();
  let own: string | undefined;
  let byEnding: string | undefined;
  await readXml(archive, types, {
    open(name, { PartName: partName, Extension: extension, ContentType: type }) {
      if (name === 'Override' && partName?.toLowerCase() === wanted) own = type;
      if (name === 'Default' && wanted.endsWith(`.${extension?.toLowerCase()}`)) byEnding = type;
    },
  });
  return own ?? byEnding;
}

function kindOfType(type: string): OtherWorkbook {
  if (/binary/i.test(type)) return 'xlsb';
  if (/spreadsheetml/i.test(type)) return 'xlsx';
  if (/wordprocessingml/i.test(type)) return 'docx';
  if (/presentationml/i.test(type)) return 'pptx';
  return 'unknown';
}

/** Archives of other programs. */
async function otherKind(archive: Archive): Promise<OtherWorkbook> {
  const mimetype = archive.find('mimetype');
  if (mimetype === undefined) return 'archive';
  let text = '';
  for await (const piece of archive.text(mimetype)) text += piece;
  if (text.includes('opendocument.spreadsheet')) return 'ods';
  return text.includes('opendocument.text') ? 'odt' : 'archive';
}
