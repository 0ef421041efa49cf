export { type RegisterRead, readRegister } from './read-register.ts';
export type { RegisterUnit } from './register-unit.ts';
