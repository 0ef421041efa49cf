import { fileTypeFromBuffer } from 'file-type';
import type { FileRefused } from './file-store.ts';

/** Bytes from the beginning that tell what a file is. */
export const SNIFFED_BYTES = 64 * 1024;

interface Kind {
  readonly type: string;
  readonly endings: readonly string[];
}

const kind = (type: string, ...endings: readonly string[]): Kind => ({ type, endings });

/**
 * What is taken as proof: papers and pictures. Nothing that a browser or an office program would run.
 * A zip may hold several papers; it is never opened here.
 */
const TAKEN: readonly Kind[] = [
  kind('application/pdf', 'pdf'),
  kind('image/png', 'png'),
  kind('image/jpeg', 'jpg', 'jpeg', 'jfif'),
  kind('image/tiff', 'tif', 'tiff'),
  kind('image/heic', 'heic'),
  kind('image/webp', 'webp'),
  kind('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  kind('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
  kind('application/vnd.oasis.opendocument.text', 'odt'),
  kind('application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  // Word and Excel of before 2007: which of them it is, only opening it would tell.
  kind('application/x-cfb', 'doc', 'xls', 'ppt'),
  kind('application/zip', 'zip'),
];
const TEXT: Kind = kind('text/plain', 'txt', 'csv', 'yaml', 'yml', 'md');

const ACTIVE_TYPES =
  /macroEnabled|x-msdownload|x-executable|x-elf|x-mach-binary|java-archive|wasm|x-sh|svg|html|javascript/i;
const ACTIVE_ENDINGS =
  /^(?:xlsm|docm|pptm|xlsb|html?|svg|js|mjs|exe|bat|cmd|ps1|vbs|jar|sh|msi|lnk|hta)$/;
const ACTIVE_TEXT =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|svg|script|head|body)\b|^#!/i;
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/u;

/**
 * What a file is by its content, or why it is not taken.
 *
 * @param head its first `SNIFFED_BYTES`, or all of it
 */
export async function sniff(
  head: Uint8Array,
  name: string,
): Promise<{ readonly type: string } | FileRefused> {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (ACTIVE_ENDINGS.test(ending)) return { refused: 'file.active-content', figures: {} };
  const found = await fileTypeFromBuffer(head);
  const mime = found?.mime ?? 'text/plain';
  if (ACTIVE_TYPES.test(mime)) return { refused: 'file.active-content', figures: {} };
  if (!found || mime === 'application/xml') return sniffText(head, ending);
  const taken = TAKEN.find(({ type }) => type === mime);
  if (!taken) return { refused: 'file.type-refused', figures: { found: mime } };
  return fits(taken, ending);
}

function sniffText(head: Uint8Array, ending: string): { readonly type: string } | FileRefused {
  const text = textOf(head);
  if (text === undefined || CONTROL.test(text)) {
    return { refused: 'file.type-refused', figures: { found: '' } };
  }
  if (ACTIVE_TEXT.test(text)) return { refused: 'file.active-content', figures: {} };
  return fits(TEXT, ending);
}

/** A file without an ending is what its content says. */
function fits({ type, endings }: Kind, ending: string): { readonly type: string } | FileRefused {
  if (ending === '' || endings.includes(ending)) return { type };
  const figures = { named: ending, found: endings[0] ?? type };
  return { refused: 'file.type-mismatch', figures };
}

function textOf(head: Uint8Array): string | undefined {
  try {
    // The last letter may be cut in two where the head ends.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}
