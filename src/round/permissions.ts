import { type RoundAction, ruleOf } from './actions.ts';
import type { RoundState, UnitState } from './states.ts';

export const ROLES = [
  'administrator',
  'manager',
  'appraiser',
  'unit-officer',
  'unit-head',
  'council-member',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Things outside any round: who may look after people, units and sets. */
export const HOUSE_ACTIONS = [
  'manage-people',
  'manage-units',
  'add-set',
  'create-round',
  'read-audit',
  'read-units',
] as const;
export type HouseAction = (typeof HOUSE_ACTIONS)[number];
export type Action = RoundAction | HouseAction;

/** How far a role reaches: all units, those assigned to the person, or the person's own unit. */
export type Reach = 'everywhere' | 'assigned' | 'own-unit';

const { everywhere, assigned, ownUnit } = {
  everywhere: 'everywhere',
  assigned: 'assigned',
  ownUnit: 'own-unit',
} as const;
const OF_UNIT = { 'unit-officer': ownUnit, 'unit-head': ownUnit } as const;
const OF_MANAGER = { manager: everywhere } as const;

/** The one table of permissions. What is not in it is not allowed. */
export const PERMISSIONS: Readonly<Record<Action, Partial<Record<Role, Reach>>>> = {
  'manage-people': { administrator: everywhere },
  'manage-units': { administrator: everywhere, manager: everywhere },
  'add-set': OF_MANAGER,
  'create-round': OF_MANAGER,
  'read-audit': { administrator: everywhere, manager: everywhere, auditor: everywhere },
  'read-units': {
    administrator: everywhere,
    manager: everywhere,
    appraiser: everywhere,
    'council-member': everywhere,
    auditor: everywhere,
  },

  'edit-round': OF_MANAGER,
  'open-round': OF_MANAGER,
  'extend-deadline': OF_MANAGER,
  'start-appraisal': OF_MANAGER,
  'reopen-self-assessment': OF_MANAGER,
  'open-explanation': OF_MANAGER,
  'start-second-appraisal': OF_MANAGER,
  'start-council': OF_MANAGER,
  'return-to-appraisal': OF_MANAGER,
  'compute-results': OF_MANAGER,
  publish: OF_MANAGER,
  'open-correction': OF_MANAGER,
  'set-external': OF_MANAGER,
  'import-forms': OF_MANAGER,

  'save-answer': OF_UNIT,
  'mend-answer': OF_UNIT,
  submit: { 'unit-head': ownUnit },
  withdraw: { 'unit-head': ownUnit },
  explain: OF_UNIT,
  'hand-in-explanation': { 'unit-head': ownUnit },
  'report-milestone': OF_UNIT,

  return: { manager: everywhere, appraiser: assigned },
  appraise: { appraiser: assigned },
  'finish-appraisal': { manager: everywhere, appraiser: assigned },
  'reopen-unit-appraisal': { manager: everywhere, appraiser: assigned },
  'appraise-again': { appraiser: assigned },
  'finish-second-appraisal': { manager: everywhere, appraiser: assigned },
  'decide-in-council': { 'council-member': everywhere },

  'ask-unit': { appraiser: assigned },
  'answer-question': OF_UNIT,
  'close-question': { manager: everywhere, appraiser: assigned },

  'read-evidence': {
    ...OF_UNIT,
    manager: everywhere,
    appraiser: assigned,
    'council-member': everywhere,
    auditor: everywhere,
  },
  'read-scores': {
    ...OF_UNIT,
    manager: everywhere,
    appraiser: assigned,
    'council-member': everywhere,
    auditor: everywhere,
  },
  'read-all-scores': { manager: everywhere, 'council-member': everywhere, auditor: everywhere },
  /** Of an appraiser: the blocks that are theirs as a whole. */
  'read-ranking': {
    manager: everywhere,
    appraiser: everywhere,
    'council-member': everywhere,
    auditor: everywhere,
  },
  'read-progress': {
    manager: everywhere,
    appraiser: everywhere,
    'council-member': everywhere,
    auditor: everywhere,
  },
  'read-warnings': {
    manager: everywhere,
    appraiser: assigned,
    'council-member': everywhere,
    auditor: everywhere,
  },
  'read-criterion': {
    manager: everywhere,
    appraiser: everywhere,
    'council-member': everywhere,
    auditor: everywhere,
  },
  'export-results': { manager: everywhere, 'council-member': everywhere, auditor: everywhere },
};

/** A role that was given to a person, with the part of the province it is for. */
export interface Grant {
  readonly role: Role;
  /** Of a unit's officer or head. */
  readonly unit?: string;
  /** Of an appraiser: blocks, groups of criteria, or both; what is absent is not narrowed by it. */
  readonly blocks?: readonly string[];
  readonly groups?: readonly string[];
}

/** What an action is to be done to. */
export interface Subject {
  readonly round?: { readonly state: RoundState };
  readonly unit?: { readonly code: string; readonly block: string; readonly state: UnitState };
  /** Top group of the criterion, where the action is about one. */
  readonly group?: string;
}

/** Why an action is refused, the most telling reason first. */
export type Refusal = 'role' | 'scope' | 'own-unit' | 'round-state' | 'unit-state';

export type Permit =
  | { readonly allowed: true; readonly as: Role }
  | { readonly allowed: false; readonly because: Refusal };

/**
 * Whether somebody with these grants may do something now, and in which role. A grant without the
 * scope that its role needs reaches nothing.
 */
export function permit(grants: readonly Grant[], action: Action, subject: Subject): Permit {
  const refuse = (because: Refusal): Permit => ({ allowed: false, because });
  const reaches: Partial<Record<Role, Reach>> = PERMISSIONS[action];
  const holding = grants.filter(({ role }) => reaches[role] !== undefined);
  if (holding.length === 0) return refuse('role');
  const rule = isRoundAction(action) ? ruleOf(action) : undefined;
  const inPart = rule?.inPart === true;
  const fit = holding.find((grant) => isWithin(grant, reaches[grant.role], subject, inPart));
  if (!fit) return refuse('scope');
  if (rule?.judges && subject.unit && ownUnits(grants).includes(subject.unit.code)) {
    return refuse('own-unit');
  }
  if (rule) {
    if (!subject.round || !rule.during.includes(subject.round.state)) return refuse('round-state');
    if (rule.of && (!subject.unit || !rule.of.includes(subject.unit.state))) {
      return refuse('unit-state');
    }
  }
  return { allowed: true, as: fit.role };
}

/** Units a person belongs to, in whatever role. */
export function ownUnits(grants: readonly Grant[]): readonly string[] {
  return grants.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
}

/** Groups of criteria a person may look at or decide on in a unit; all when undefined. */
export function groupsFor(
  grants: readonly Grant[],
  action: RoundAction,
  subject: Subject,
): ReadonlySet<string> | undefined {
  const groups = new Set<string>();
  for (const grant of grants) {
    const reach = PERMISSIONS[action][grant.role];
    if (reach === undefined || !isWithin(grant, reach, { ...subject }, true)) continue;
    if (reach !== 'assigned' || grant.groups === undefined) return undefined;
    for (const group of grant.groups) groups.add(group);
  }
  return groups;
}

function isWithin(
  grant: Grant,
  reach: Reach | undefined,
  { unit, group }: Subject,
  inPart: boolean,
): boolean {
  if (reach === 'everywhere') return true;
  if (reach === 'own-unit') return unit !== undefined && grant.unit === unit.code;
  const { blocks, groups } = grant;
  if (!unit || (!blocks && !groups)) return false;
  if (blocks && !blocks.includes(unit.block)) return false;
  if (!groups) return true;
  return group === undefined ? inPart && groups.length > 0 : groups.includes(group);
}

function isRoundAction(action: Action): action is RoundAction {
  return !(HOUSE_ACTIONS as readonly string[]).includes(action);
}
