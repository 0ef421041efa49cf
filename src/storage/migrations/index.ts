import { ASSESSMENT } from './0001-assessment.ts';
import { SIGN_IN } from './0002-sign-in.ts';
import { QUESTIONS } from './0003-questions.ts';
import { REMOVED_ENTRIES } from './0004-removed-entries.ts';
import { GIVEN_FILES } from './0005-given-files.ts';
import { INSTALLATION } from './0006-installation.ts';

/**
 * The steps from an empty database to this version, in order of name. A step that has been released
 * is never edited; what it got wrong is put right by a later one.
 */
export const MIGRATIONS: Readonly<Record<string, readonly string[]>> = {
  '0001-assessment': ASSESSMENT,
  '0002-sign-in': SIGN_IN,
  '0003-questions': QUESTIONS,
  '0004-removed-entries': REMOVED_ENTRIES,
  '0005-given-files': GIVEN_FILES,
  '0006-installation': INSTALLATION,
};
