import { useMemo } from 'react';
import { type AuditWords, auditWordsIn } from '../../text/audit-words.ts';
import { useLanguage } from './use-text.tsx';

/** The words of the log, in the reader's language. */
export function useAuditWords(): AuditWords {
  const { language } = useLanguage();
  return useMemo(() => auditWordsIn(language), [language]);
}
