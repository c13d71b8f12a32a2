/** The checks themselves: each takes sources and returns what is wrong, one sentence per finding. */
import ts from 'typescript';
import { FORBIDDEN_FOLDERS, SPANISH_ALLOWED, SPANISH_DATA } from './rules.ts';
import { importsOf, lineOf, walk, type Source } from './source.ts';

export type Check = (sources: Source[]) => string[];

const inSrc = (sources: Source[]): Source[] =>
  sources.filter((source) => source.path.startsWith('src/'));

const readsClock = (node: ts.Node, tree: ts.SourceFile): boolean => {
  if (ts.isNewExpression(node))
    return node.expression.getText(tree) === 'Date' && (node.arguments?.length ?? 0) === 0;
  if (ts.isPropertyAccessExpression(node))
    return (
      /^(Date\.now|performance\.now|DateTime\.(now|utc)|process\.hrtime)$/.test(
        node.getText(tree),
      ) && !isUtcWithArguments(node)
    );
  return (
    ts.isCallExpression(node) &&
    node.expression.getText(tree) === 'DateTime.local' &&
    node.arguments.length === 0
  );
};
const isUtcWithArguments = (node: ts.PropertyAccessExpression): boolean =>
  node.name.text === 'utc' && ts.isCallExpression(node.parent) && node.parent.arguments.length > 0;

export const clockOnlyInClock: Check = (sources) =>
  inSrc(sources)
    .filter((source) => source.path !== 'src/clock.ts')
    .flatMap((source) => {
      const found: string[] = [];
      walk(source.tree, (node) => {
        if (readsClock(node, source.tree))
          found.push(`${source.path}:${lineOf(source, node)} reads the clock`);
      });
      return found;
    });

export const environmentOnlyInConfig: Check = (sources) =>
  inSrc(sources)
    .filter((source) => source.path !== 'src/config.ts')
    .flatMap((source) => {
      const found: string[] = [];
      walk(source.tree, (node) => {
        const text =
          ts.isPropertyAccessExpression(node) ||
          ts.isElementAccessExpression(node) ||
          ts.isVariableDeclaration(node)
            ? node.getText(source.tree)
            : '';
        const named =
          ts.isImportDeclaration(node) &&
          /\benv\b/.test(node.importClause?.getText(source.tree) ?? '') &&
          /process/.test(node.moduleSpecifier.getText(source.tree));
        if (
          /^(globalThis\.)?process(\.env$|\[['"]env['"]\]$)/.test(text) ||
          /^\{[^}]*\benv\b[^}]*\}\s*=\s*process$/.test(text) ||
          named
        ) {
          found.push(`${source.path}:${lineOf(source, node)} reads the environment`);
        }
      });
      return found;
    });

const FUNCTION_WORDS =
  /\b(el|la|los|las|una?|del|al|de|que|para|por|con|sin|se|su|esta?|ya|hay|más|línea|mes)\b/gi;
/** Letters that English lacks, or two different small Spanish words in one string of several words. */
const looksSpanish = (text: string): boolean =>
  /[áéíóúñÁÉÍÓÚÑ¿¡]/.test(text) ||
  (text.trim().split(/\s+/).length >= 3 &&
    new Set(text.match(FUNCTION_WORDS)?.map((word) => word.toLowerCase())).size >= 2);

const insideError = (node: ts.Node, tree: ts.SourceFile): boolean => {
  for (let up: ts.Node | undefined = node.parent; up !== undefined; up = up.parent) {
    if (ts.isNewExpression(up) && up.expression.getText(tree) === 'AvanceError') return true;
  }
  return false;
};

export const spanishWhereItBelongs: Check = (sources) =>
  inSrc(sources)
    .filter((source) => !SPANISH_ALLOWED.test(source.path) && !SPANISH_DATA.test(source.path))
    .flatMap((source) => {
      const found: string[] = [];
      walk(source.tree, (node) => {
        const literal =
          ts.isStringLiteralLike(node) ||
          ts.isTemplateHead(node) ||
          ts.isTemplateMiddle(node) ||
          ts.isTemplateTail(node)
            ? node.text
            : ts.isRegularExpressionLiteral(node)
              ? node.text
              : undefined;
        if (literal !== undefined && looksSpanish(literal) && !insideError(node, source.tree)) {
          found.push(`${source.path}:${lineOf(source, node)} has Spanish: ${literal.slice(0, 60)}`);
        }
      });
      return found;
    });

export const folderNames: Check = (sources) => [
  ...new Set(
    sources.flatMap((source) => {
      const folders = source.path.split('/').slice(0, -1);
      return folders
        .filter((folder) => FORBIDDEN_FOLDERS.includes(folder))
        .map((folder) => `${source.path}: a folder called ${folder} says nothing`);
    }),
  ),
];

export const fileForm: Check = (sources) =>
  sources.flatMap((source) => {
    const name = source.path.split('/').at(-1) ?? '';
    return [
      ...(/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(name)
        ? []
        : [`${source.path} is not kebab-case`]),
      ...(source.path.startsWith('src/') && !source.text.startsWith('/**')
        ? [`${source.path} does not begin with a comment that says what it is for`]
        : []),
      ...importsOf(source)
        .filter(({ target }) => target !== undefined && !/\.(tsx?|mjs|json)$/.test(target))
        .map(({ line }) => `${source.path}:${line} imports without .ts`),
      ...(/^export default/m.test(source.text) && source.path.startsWith('src/')
        ? [`${source.path} has a default export`]
        : []),
    ];
  });

export const noTestLeftOut: Check = (sources) =>
  sources
    .filter((source) => source.path.endsWith('.test.ts'))
    .flatMap((source) => {
      const found: string[] = [];
      walk(source.tree, (node) => {
        if (
          ts.isPropertyAccessExpression(node) &&
          /^(it|test|describe)\.(only|skip|todo)$/.test(node.getText(source.tree))
        ) {
          found.push(`${source.path}:${lineOf(source, node)} leaves a test out`);
        }
      });
      return found;
    });
