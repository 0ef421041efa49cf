import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a fixture with one fault says of the message it must call forth. */
export interface ExpectedMessage {
  readonly phrases: readonly string[];
  /** `evidence/A01.yaml, dòng 12`: file and line as told; just the file when the line is open. */
  readonly place: string;
  readonly count: number;
}

/**
 * Fixtures whose message is not yet as it should be, by folder name, each with the reason. Their
 * tests are expected to fail; when one passes its line must go.
 */
export const WAITING: Readonly<Record<string, string>> = {};

/** A finding as printed: its first line and its remedy together. */
export type Message = string;

/**
 * Reads `message.txt` of a fixture, or the comments at the head of its `set.yaml` or `cases.yaml`.
 * One phrase a line; `# nơi:` or `# dòng:` for the place, `# số lỗi:` when there is more than one.
 */
export function expectedMessage(folder: string): ExpectedMessage {
  const list = ['message.txt', 'cases.yaml', 'set.yaml'].find((name) =>
    existsSync(join(folder, name)),
  );
  if (list === undefined) throw new Error(`nothing expected of ${folder}`);
  const lines = readFileSync(join(folder, list), 'utf8').split('\n');
  const marked = (mark: string): string[] =>
    lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length).trim()] : []));
  const isText = list === 'message.txt';
  const plain = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const [line] = marked('# dòng:');
  const file = isText ? 'set.yaml' : list;
  const [place] = marked('# nơi:');
  return {
    phrases: isText ? plain : marked('# thông báo phải có:'),
    place: place ?? (line === undefined ? file : `${file}, dòng ${line}`),
    count: Number(marked('# số lỗi:')[0] ?? 1),
  };
}

/** Findings as they stand on stderr, each with its remedy. */
export function messagesOf(err: string): readonly Message[] {
  const messages: string[] = [];
  for (const line of err.split('\n').filter((text) => text !== '')) {
    if (line.startsWith('    ')) messages.push(`${messages.pop() ?? ''}\n${line}`);
    else messages.push(line);
  }
  return messages;
}

/** Whether a message names the place: `…/set.yaml, dòng 9` must not pass for line 99. */
export function isAt(message: Message, folder: string, place: string): boolean {
  const wanted = join(folder, place);
  const rest = message.slice(wanted.length);
  return message.startsWith(wanted) && (rest === '' || /^[,: ]/.test(rest));
}

export function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}
