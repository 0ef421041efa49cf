/** Somebody who signed in. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  /** Passed a second factor in this session. */
  readonly secondFactor: boolean;
}

export interface NewPerson {
  /** Latin letters, digits, dots, dashes and underscores. */
  readonly username: string;
  readonly name: string;
  /** For reminders, and for the province's own sign-in. */
  readonly email?: string | undefined;
}

/** Somebody the house knows, signed in or not. */
export interface StoredPerson extends Omit<Person, 'secondFactor'> {
  readonly disabled: boolean;
  readonly secondFactorEnrolled: boolean;
}

/** Who somebody is: sign-in and all that belongs to it, behind one interface. Throws `Refused`. */
export interface Identity {
  /** Answers everything below `/api/auth/`. */
  handle(request: Request, address?: string): Promise<Response>;
  /** Who holds the session that these headers carry. */
  personOf(headers: Headers): Promise<Person | undefined>;
  createPerson(person: NewPerson): Promise<StoredPerson>;
  listPeople(): Promise<readonly StoredPerson[]>;
  /** Names by id, of those known. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** A one-time link to set a password; links issued before are worth nothing from now on. */
  invite(id: string): Promise<{ readonly url: string; readonly expiresAt: Date }>;
  /** Sets the password and ends all sessions of the person. */
  acceptInvitation(token: string, password: string): Promise<{ readonly username: string }>;
  /** Disabling ends all sessions at once. */
  setDisabled(id: string, disabled: boolean): Promise<void>;
  revokeSessions(id: string): Promise<void>;
  /** Lets a name sign in again that too many failures locked. */
  unlock(id: string): Promise<void>;
  /** For a lost telephone: the person signs in by password and enrols anew. */
  removeSecondFactor(id: string): Promise<void>;
  /** Forgets what has run out; called now and then. */
  sweep(): Promise<void>;
}
