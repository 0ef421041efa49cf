/** Who did it: the id of a person, and no other data about him. */
interface OfPerson {
  readonly userId: string;
}

/**
 * What the audit log must hold about signing in. There is never a password, a code, an address or
 * a name in it but for the username, and that only of somebody who exists.
 */
export type SignInEvent =
  | (OfPerson & {
      readonly kind: 'signed-in';
      readonly way: 'password' | 'sso';
      readonly secondFactor: boolean;
    })
  | (OfPerson & { readonly kind: 'second-factor-passed'; readonly by: 'code' | 'backup-code' })
  /** `userId` is missing when nobody has the typed name. */
  | {
      readonly kind: 'failed';
      readonly userId?: string;
      readonly step: 'password' | 'second-factor' | 'sso';
    }
  | {
      readonly kind: 'locked';
      readonly userId?: string;
      readonly step: 'password' | 'second-factor';
      readonly until: Date;
    }
  | (OfPerson & { readonly kind: 'signed-out' })
  | (OfPerson & { readonly kind: 'second-factor-enrolled' })
  | (OfPerson & { readonly kind: 'second-factor-removed' })
  | (OfPerson & { readonly kind: 'backup-codes-renewed' })
  | (OfPerson & { readonly kind: 'invited'; readonly purpose: 'first-password' | 'reset' })
  | (OfPerson & { readonly kind: 'password-set'; readonly by: 'invitation' | 'change' })
  | (OfPerson & { readonly kind: 'sessions-revoked'; readonly sessions: number })
  | (OfPerson & { readonly kind: 'person-created'; readonly username: string })
  | (OfPerson & { readonly kind: 'person-disabled' })
  | (OfPerson & { readonly kind: 'person-enabled' })
  | (OfPerson & { readonly kind: 'sso-linked' })
  | (OfPerson & { readonly kind: 'unlocked' });
