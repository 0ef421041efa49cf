import type { WebText } from '../web-text.ts';

export const home: WebText['home'] = {
  title: 'My work',
  greeting: (name) => `Hello ${name}`,
  roles: 'Roles',
  none: 'No round is open yet.',
  noRole: 'Your account has no role yet. Ask the administrator for one.',
  state: 'Step',
  until: 'Until',
  year: (year) => `Year ${year}`,
  ownUnit: (name) => `Unit: ${name}`,
  selfAssessment: 'Self-assessment',
  seeResult: 'See the result',
  appraise: 'Appraise',
  decide: 'Decide in council',
  manage: 'Manage the round',
  ranking: 'Ranking',
  returned: (reason) => `Returned: ${reason}`,
};
