import type { WebText } from '../web-text.ts';

export const jobs: WebText['jobs'] = {
  waiting: 'Waiting for its turn…',
  begun: 'Getting ready…',
  running: (done, total) => `${done} of ${total} done.`,
  mayLeave: 'You may leave this page; the work goes on and is listed among “My recent jobs”.',
  done: 'Done.',
  download: (name) => `Download ${name}`,
  recent: 'My recent jobs',
  noRecent: 'No jobs yet.',
  kind: 'Job',
  at: 'Asked for at',
  state: 'State',
  file: 'File',
  states: { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed' },
};

export const step: WebText['step'] = {
  notForYou: 'This page is not for you.',
  notForYouRemedy:
    'Your account has no role that opens this page. If the work is yours, ask the administrator for the role.',
  reason: 'Reason',
  reasonHint: 'The reason goes into the log and is told to the unit.',
  reasonMissing: 'A reason is needed.',
  dayWrong: 'No such day. Type day/month/year, such as 10/12/2026.',
};
