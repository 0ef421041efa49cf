export { type RegisterRead, readRegister } from './read-register.ts';
export { type RegisterFile, writeRegister } from './write-register.ts';
