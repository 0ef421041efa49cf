import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import mammoth from 'mammoth';

/** A Word document as its reader sees it, and as it is stored. */
export interface ReadDocx {
  /** Paragraphs outside tables and in cells, in order. */
  readonly lines: readonly string[];
  /** Rows of all tables: the texts of their cells. */
  readonly rows: readonly (readonly string[])[];
  /** The body as stored. */
  readonly body: string;
  readonly styles: string;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

export async function readDocx(file: string): Promise<ReadDocx> {
  const bytes = await readFile(file);
  const { value: text } = await mammoth.extractRawText({ buffer: bytes });
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const name of Object.keys(zip.files)) {
    const content = await zip.file(name)?.async('string');
    if (content !== undefined) parts.set(name, content);
  }
  const named = (pattern: RegExp): string[] =>
    [...parts].flatMap(([name, content]) => (pattern.test(name) ? [content] : []));
  return {
    lines: text.split('\n').filter((line) => line !== ''),
    rows: [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => plain(cell)),
    ),
    body: parts.get('word/document.xml') ?? '',
    styles: parts.get('word/styles.xml') ?? '',
    headers: named(/^word\/header\d+\.xml$/),
    footers: named(/^word\/footer\d+\.xml$/),
  };
}

/** The row whose first cell says exactly this. */
export function rowOf({ rows }: ReadDocx, first: string): readonly string[] {
  const row = rows.find((cells) => cells[0] === first);
  if (!row) throw new Error(`no row begins with ${first}`);
  return row;
}

/** Every row one of whose cells says exactly this. */
export function rowsWith({ rows }: ReadDocx, content: string): readonly (readonly string[])[] {
  return rows.filter((cells) => cells.includes(content));
}

function plain(html: string): string {
  return html
    .replaceAll('<br />', '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
