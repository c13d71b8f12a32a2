/** A source file as the architecture's checks see it: its imports, and every string it contains. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export interface Source {
  /** Relative to the repository, with `/`: `src/domain/plan.ts`. */
  path: string;
  text: string;
  tree: ts.SourceFile;
}

export interface Import {
  /** As written. */
  specifier: string;
  /** Repository path for relative imports, else undefined. */
  target?: string;
  line: number;
}

export const parse = (path: string, text: string): Source => ({
  path,
  text,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true),
});

const root = new URL('../..', import.meta.url).pathname;

/** Every TypeScript file under the folders, without what is generated. */
export const readSources = (...folders: string[]): Source[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(generated|dist|node_modules)\//.test(path))
      .map((path) => parse(path, readFileSync(join(root, path), 'utf8'))),
  );

export const lineOf = (source: Source, node: ts.Node): number =>
  source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;

export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

/** Static and dynamic imports and re-exports, type imports included: a type binds two rooms as well. */
export const importsOf = (source: Source): Import[] => {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const written = specifier.text;
    const target = written.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(source.path), written))
      : undefined;
    found.push({
      specifier: written,
      line: lineOf(source, node),
      ...(target === undefined ? {} : { target }),
    });
  };
  walk(source.tree, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      add(node, node.moduleSpecifier);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal);
    if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        node.expression.getText(source.tree) === 'require')
    ) {
      add(node, node.arguments[0]);
    }
  });
  return found;
};
