import { fileTypeFromFile } from 'file-type';
import type { Seen } from './content-watch.ts';
import type { FileRefused } from './file-store.ts';

interface Kind {
  readonly type: string;
  readonly endings: readonly string[];
}

const kind = (type: string, ...endings: readonly string[]): Kind => ({ type, endings });

const ZIP = 'application/zip';
/** OLE2, the shell of office files before 2007, but also of installers and of letters. */
const OLE2 = 'application/x-cfb';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * What is taken as proof: papers and pictures. Nothing that a browser or an office program would run.
 * TIFF and HEIC are taken because scanners and telephones make them. A zip is taken because a proof
 * is often several papers; it is never opened here.
 */
const TAKEN: readonly Kind[] = [
  kind('application/pdf', 'pdf'),
  kind('image/png', 'png'),
  kind('image/jpeg', 'jpg', 'jpeg', 'jfif'),
  kind('image/tiff', 'tif', 'tiff'),
  kind('image/heic', 'heic'),
  kind('image/webp', 'webp'),
  kind(`${OFFICE}.wordprocessingml.document`, 'docx'),
  kind(`${OFFICE}.spreadsheetml.sheet`, 'xlsx'),
  kind(`${OFFICE}.presentationml.presentation`, 'pptx'),
  kind('application/vnd.oasis.opendocument.text', 'odt'),
  kind('application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  kind(OLE2, 'doc', 'xls', 'ppt'),
  kind(ZIP, 'zip'),
];
const TEXT: Kind = kind('text/plain', 'txt', 'csv', 'yaml', 'yml', 'md');

const ACTIVE_TYPES =
  /macroEnabled|x-msdownload|x-executable|x-elf|x-mach-binary|java-archive|wasm|x-sh|svg|html|javascript/i;
const ACTIVE_ENDINGS =
  /^(?:xlsm|xltm|xlam|docm|dotm|pptm|potm|ppsm|ppam|xlsb|x?html?|shtml|svgz?|m?js|exe|com|scr|pif|bat|cmd|ps1|vb[se]|wsf|jar|sh|msi|lnk|hta|reg|url)$/;
/** No note begins like this; what does is read by a browser or by a machine. */
const MARKUP = /^\s*<[a-z!?/]/i;
const ACTIVE_MARKUP =
  /<(?:!doctype\s|html|svg|script|head|body|iframe|object|embed|img|a|form|style|meta|\?xml-stylesheet)\b|<!doctype/i;

/**
 * What a file is by its content, or why it is not taken. An archive is read to its end: office
 * programs are free to say at its very end what it is.
 *
 * @param path where its content lies, whole
 * @param seen what it showed while it was written there
 */
export async function sniff(
  path: string,
  seen: Seen,
  name: string,
): Promise<{ readonly type: string } | FileRefused> {
  const ending = endingOf(name);
  if (ACTIVE_ENDINGS.test(ending)) return refused('file.active-content');
  const mime = (await fileTypeFromFile(path))?.mime;
  if (mime !== undefined && ACTIVE_TYPES.test(mime)) return refused('file.active-content');
  if (mime === undefined || mime === 'application/xml') return sniffText(seen, ending);
  const taken = TAKEN.find(({ type }) => type === mime);
  if (!taken) return refused('file.type-refused', { found: mime });
  const isOffice = /zip|cfb|officedocument|opendocument/.test(mime);
  if (isOffice && seen.hasMacros) return refused('file.active-content');
  if (mime === OLE2) return fitsOle2(taken, seen, ending);
  // A large archive may tire file-type out before it comes to what kind of document it is.
  const byPart = mime === ZIP && seen.parts.has(ending) ? byEnding(ending) : undefined;
  return fits(byPart ?? taken, ending);
}

/** The shell alone does not make a document: installers and letters have it too. */
function fitsOle2(
  { type, endings }: Kind,
  { parts }: Seen,
  ending: string,
): { readonly type: string } | FileRefused {
  const found = endings.filter((one) => parts.has(one));
  if (found.length === 0) return refused('file.type-refused', { found: type });
  return fits({ type, endings: found }, ending);
}

function byEnding(ending: string): Kind | undefined {
  return TAKEN.find(({ type, endings }) => type.startsWith(OFFICE) && endings.includes(ending));
}

/** Windows drops dots and blanks at the end of a name, so they hide no ending from us either. */
function endingOf(name: string): string {
  const letters = [...name.toLowerCase()];
  while (/^[\s.\p{Cc}\p{Cf}]$/u.test(letters.at(-1) ?? '')) letters.pop();
  const trimmed = letters.join('');
  const dot = trimmed.lastIndexOf('.');
  return dot === -1 ? '' : trimmed.slice(dot + 1);
}

/** Every pattern here takes time in proportion to the text: the text is somebody else's. */
function sniffText(
  { isText, start }: Seen,
  ending: string,
): { readonly type: string } | FileRefused {
  if (!isText) return refused('file.type-refused', { found: '' });
  if (start.startsWith('#!')) return refused('file.active-content');
  if (MARKUP.test(start)) {
    if (ACTIVE_MARKUP.test(start)) return refused('file.active-content');
    return refused('file.type-refused', { found: 'application/xml' });
  }
  return fits(TEXT, ending);
}

/** A file without an ending is what its content says. */
function fits({ type, endings }: Kind, ending: string): { readonly type: string } | FileRefused {
  if (ending === '' || endings.includes(ending)) return { type };
  return refused('file.type-mismatch', { named: ending, found: endings[0] ?? type });
}

function refused(code: FileRefused['refused'], figures: FileRefused['figures'] = {}): FileRefused {
  return { refused: code, figures };
}
