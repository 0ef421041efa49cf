/** Somebody who signed in. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email?: string | undefined;
  /** Passed a second factor in this session. */
  readonly secondFactor: boolean;
}

/** Who somebody is: sign-in and all that belongs to it, behind one interface. */
export interface Identity {
  /** Answers everything below `/api/auth/`. */
  handle(request: Request): Promise<Response>;
  /** Who holds the session that these headers carry. */
  personOf(headers: Headers): Promise<Person | undefined>;
}
