import type { Working } from '../../scoring/methods/index.ts';
import {
  explainAwarded,
  explainCases,
  explainChecklist,
  explainChoice,
  explainYesNo,
} from './answers.ts';
import { explainCount, explainDeductions, explainLateness } from './counts.ts';
import type { LineSpeech } from './line-speech.ts';
import { explainBands, explainProportional, explainRelative, explainSurvey } from './rates.ts';

/** What a method worked from and came to, one sentence a step. */
export function explainWorking(working: Working, speech: LineSpeech): readonly string[] {
  switch (working.method) {
    case 'yesNo':
      return explainYesNo(working, speech);
    case 'choice':
      return explainChoice(working, speech);
    case 'cases':
      return explainCases(working, speech);
    case 'proportional':
      return explainProportional(working, speech);
    case 'bands':
      return explainBands(working, speech);
    case 'count':
      return explainCount(working, speech);
    case 'checklist':
      return explainChecklist(working, speech);
    case 'deductions':
      return explainDeductions(working, speech);
    case 'lateness':
      return explainLateness(working, speech);
    case 'awarded':
      return explainAwarded(working, speech);
    case 'survey':
      return explainSurvey(working, speech);
    case 'relative':
      return explainRelative(working, speech);
  }
}
