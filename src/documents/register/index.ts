export { type RegisterRead, readRegister } from './read-register.ts';
