export { confirmDraft, type WrittenSet } from './confirm-draft.ts';
export { type DraftOptions, draftSet, SET_KEYS } from './draft-set.ts';
export { criteriaOf, type DraftNode, type DraftTable, nodesOf } from './draft-tree.ts';
export type { Proposal } from './phrases/proposal.ts';
export { type AnnexRead, readAnnex } from './read-annex.ts';
export { type Review, readReview } from './read-review.ts';
export { type AnnexDraft, understand } from './understand.ts';
export { writeReview } from './write-review.ts';
