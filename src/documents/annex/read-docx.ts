import type { Finding } from '../../criteria/finding.ts';
import {
  type Archive,
  type Attributes,
  attribute,
  readXml,
  relationshipsOf,
  WORD_FILE,
  withArchive,
} from '../intake/parts.ts';
import {
  type AnnexBlock,
  type AnnexCell,
  type AnnexDocument,
  type AnnexRow,
  linesOf,
  tidied,
} from './annex-document.ts';
import { DocxNumbering } from './docx-numbering.ts';

/**
 * Reads a Word file as paragraphs and tables. Numbers that Word puts before paragraphs by itself are
 * written out, deleted text is left out.
 */
export function readDocx(
  file: string,
): Promise<{ readonly document: AnnexDocument } | { readonly findings: readonly Finding[] }> {
  return withArchive(file, WORD_FILE, async (archive, part) => {
    const related = await relationshipsOf(archive, part);
    const list = related.find(({ type }) => type === 'numbering');
    const numbering = await DocxNumbering.read(archive, list && archive.find(list.target));
    return { document: { file, blocks: await blocksOf(archive, part, numbering) } };
  });
}

async function blocksOf(
  archive: Archive,
  part: string,
  numbering: DocxNumbering,
): Promise<readonly AnnexBlock[]> {
  const reader = new DocxReader(numbering);
  await readXml(archive, part, reader);
  return reader.blocks;
}

interface OpenCell {
  columns: number;
  continues: boolean;
  readonly lines: string[];
}

/** One table while it is read; a table inside a cell is read as lines of that cell. */
class DocxReader {
  readonly blocks: AnnexBlock[] = [];
  readonly #numbering: DocxNumbering;
  #tables = 0;
  #depth = 0;
  #rows: AnnexRow[] = [];
  #row: (AnnexCell | undefined)[] = [];
  #cell: OpenCell | undefined;
  #text: string | undefined;
  #inText = false;
  #deleted = 0;
  #list: { id: string; depth: number } | undefined;

  constructor(numbering: DocxNumbering) {
    this.#numbering = numbering;
  }

  open(name: string, attributes: Attributes): void {
    const value = attribute(attributes, 'val');
    if (name === 'tbl') this.#openTable();
    else if (name === 'tr' && this.#depth === 1) this.#row = [];
    else if (name === 'tc' && this.#depth === 1) {
      this.#cell = { columns: 1, continues: false, lines: [] };
    } else if (name === 'gridSpan' && this.#cell)
      this.#cell.columns = Math.max(1, Number(value) || 1);
    else if (name === 'vMerge' && this.#cell && this.#depth === 1) {
      this.#cell.continues = value !== 'restart';
    } else if (name === 'p') this.#openParagraph();
    else if (name === 'numId') this.#list = { id: value ?? '', depth: this.#list?.depth ?? 0 };
    else if (name === 'ilvl') this.#list = { id: this.#list?.id ?? '', depth: Number(value) || 0 };
    else if (name === 't') this.#inText = true;
    else if (name === 'tab') this.#add(' ');
    else if (name === 'br' || name === 'cr') this.#add('\n');
    else if (name === 'noBreakHyphen') this.#add('-');
    else if (name === 'del' || name === 'moveFrom') this.#deleted += 1;
  }

  text(text: string): void {
    if (this.#inText) this.#add(text);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'del' || name === 'moveFrom') this.#deleted -= 1;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'tc' && this.#depth === 1) this.#closeCell();
    else if (name === 'tr' && this.#depth === 1) {
      this.#rows.push({ number: this.#rows.length + 1, cells: this.#row });
    } else if (name === 'tbl') this.#closeTable();
  }

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#rows = [];
  }

  #closeTable(): void {
    this.#depth -= 1;
    if (this.#depth > 0) return;
    this.#tables += 1;
    this.blocks.push({ kind: 'table', number: this.#tables, rows: this.#rows });
  }

  #openParagraph(): void {
    this.#text = '';
    this.#list = undefined;
  }

  #add(text: string): void {
    if (this.#text !== undefined && this.#deleted === 0) this.#text += text;
  }

  #closeParagraph(): void {
    const numbered = this.#list && this.#numbering.next(this.#list.id, this.#list.depth);
    const text = tidied([numbered, this.#text].filter(Boolean).join(' '));
    this.#text = undefined;
    if (text === '') return;
    if (this.#cell) this.#cell.lines.push(...linesOf(text));
    else this.blocks.push({ kind: 'paragraph', text });
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const isThere = !cell.continues && cell.lines.length > 0;
    this.#row.push(isThere ? { lines: cell.lines, columns: cell.columns } : undefined);
    for (let more = 1; more < cell.columns; more += 1) this.#row.push(undefined);
  }
}
