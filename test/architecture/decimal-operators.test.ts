import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Operators that quietly compare or add the text of a Decimal, or turn it into a float. */
const FORBIDDEN = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
};

function operatorsOnDecimals(files: readonly string[], host?: ts.CompilerHost): string[] {
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const isDecimal = (node: ts.Node): boolean => {
    const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
    return type.symbol?.name === 'Decimal' && type.getProperty('toSignificantDigits') !== undefined;
  };
  const isNothing = (node: ts.Node): boolean => node.getText() === 'undefined';
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && FORBIDDEN.has(node.operatorToken.kind)) {
      const sides = [node.left, node.right];
      if (sides.some(isDecimal) && !sides.some(isNothing)) {
        const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
        found.push(`${node.getSourceFile().fileName}:${line + 1} ${node.getText()}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (files.some((name) => file.fileName.endsWith(name))) visit(file);
  }
  return found;
}

describe('Decimals', () => {
  it('are compared and added only through their methods, everywhere in src', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `src/${name}`);
    expect(files.length).toBeGreaterThan(50);
    expect(operatorsOnDecimals(files)).toEqual([]);
  });

  it('are caught when somebody writes a < b', () => {
    const name = 'src/bad.ts';
    const text = `import type { Decimal } from './criteria/decimal.ts';
      export const less = (a: Decimal, b: Decimal) => a < b;
      export const fine = (a: Decimal | undefined) => a !== undefined;`;
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.getSourceFile = (file, ...rest) =>
      file === name
        ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true)
        : getSourceFile.call(host, file, ...rest);
    host.fileExists = (file) => file === name || fileExists.call(host, file);
    expect(operatorsOnDecimals([name], host)).toEqual([`${name}:2 a < b`]);
  });
});
