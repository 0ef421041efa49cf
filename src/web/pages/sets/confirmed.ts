import type { Path } from '../../../criteria/located.ts';
import { withValue } from '../../../criteria/spliced-yaml.ts';
import { listAt, writtenSet } from './written-set.ts';

const QUESTIONS: Path = ['toConfirm'];

/**
 * The text without something that waited to be confirmed.
 *
 * @param path of it: one of the questions of the frame, or the mark of a criterion
 */
export function confirmed(text: string, path: Path): string {
  const isLast = path[0] === QUESTIONS[0] && listAt(writtenSet(text), QUESTIONS).length === 1;
  return withValue(text, isLast ? QUESTIONS : path, undefined);
}
