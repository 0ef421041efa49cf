import type { AnnexDraft } from '../../api/sets.ts';

/** The text somebody is editing, kept on their machine so that no keystroke is lost. */
export interface KeptDraft {
  readonly text: string;
  /** Fingerprint of the version it began from; absent when it began from an annex. */
  readonly base?: string;
  /** What was said of the annex it came from, and its review workbook. */
  readonly annex?: Omit<AnnexDraft, 'text'>;
}

const PREFIX = 'thangdiem.set-draft.';
/** The draft that came from an annex, which has no version to be named after. */
export const FROM_ANNEX = 'phu-luc';

export function keptDraft(key: string): KeptDraft | undefined {
  const kept = localStorage.getItem(PREFIX + key);
  return kept === null ? undefined : (JSON.parse(kept) as KeptDraft);
}

/** Whether it could be kept: a full or barred store must not stop anybody from typing on. */
export function keepDraft(key: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/**
 * Tells when a draft is changed in another window of the same browser.
 *
 * @returns stops it
 */
export function onDraftElsewhere(key: string, tell: (text: string) => void): () => void {
  const hear = ({ key: changed, newValue }: StorageEvent) => {
    if (changed === PREFIX + key && newValue !== null)
      tell((JSON.parse(newValue) as KeptDraft).text);
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
