import { DRAFT_WORDS } from '../../text/annex-words.ts';
import type { Proposal, ProposedMethod } from './phrases/proposal.ts';

interface BandParameters {
  readonly from?: string;
  readonly below?: string;
  readonly points: string;
}

/** A proposal in the words of an official. */
export function describeProposal(proposal: Proposal | undefined): string {
  if (proposal?.kind !== 'method') return DRAFT_WORDS.left[proposal?.because ?? 'noRule'];
  const { methods } = DRAFT_WORDS;
  const { parameters } = proposal;
  switch (proposal.method) {
    case 'yesNo':
      return methods.yesNo;
    case 'choice':
      return methods.choice(levelsOf(proposal));
    case 'checklist':
      return methods.checklist(itemsOf(proposal));
    case 'bands':
      return methods.bands(
        (parameters.bands as readonly BandParameters[])
          .map(({ from, below, points }) => methods.band(from, below, points))
          .join('; '),
      );
    case 'count':
      return methods.count(String(parameters.each));
    case 'deductions':
      return methods.deductions(occurrencesOf(proposal), String(parameters.floor));
    default:
      return methods.proportional;
  }
}

function levelsOf({ parameters, inputs }: ProposedMethod): string {
  const options = parameters.options as Readonly<Record<string, { readonly points: string }>>;
  const titles = Object.values(inputs)[0]?.options ?? {};
  return Object.entries(options)
    .map(([key, { points }]) => DRAFT_WORDS.methods.level(titles[key] ?? key, points))
    .join('; ');
}

function itemsOf({ parameters, inputs }: ProposedMethod): string {
  return (parameters.items as readonly { readonly input: string; readonly points: string }[])
    .map(({ input, points }) => DRAFT_WORDS.methods.level(inputs[input]?.title ?? input, points))
    .join('; ');
}

function occurrencesOf({ parameters, inputs }: ProposedMethod): string {
  return (parameters.occurrences as readonly { readonly input: string; readonly each: string }[])
    .map(({ input, each }) => DRAFT_WORDS.methods.each(inputs[input]?.title ?? input, each))
    .join('; ');
}
