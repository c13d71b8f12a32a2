// Adds up vitest's JSON reports: node .ci/count.mjs FOLDER SUITE… -- FAILED_STEP…; prints `N passed, N failed` last.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...rest] = process.argv.slice(2);
const cut = rest.indexOf('--');
const suites = cut < 0 ? rest : rest.slice(0, cut);
const steps = cut < 0 ? [] : rest.slice(cut + 1);
let passed = 0;
let failed = 0;
let wrong = false;
/** The one reason for which a test may be left out, and its mark in the test's name. */
const mayBeLeftOut = (name) => process.env.WITHOUT_SCHEMAS === '1' && name.includes('[schema]');
const complain = (text) => {
  wrong = true;
  console.log(text);
};

for (const suite of suites) {
  const file = join(folder, `${suite}.json`);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (report === undefined || report.numTotalTests === 0) {
    complain(`${suite}: did not run`);
    failed += 1;
    continue;
  }
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that could not be loaded has failed without a failed test in it.
  const broken = report.testResults.filter(
    (result) =>
      result.status === 'failed' &&
      result.assertionResults.every((test) => test.status !== 'failed'),
  );
  failed += broken.length;
  for (const result of broken) complain(`${suite}: ${result.name}: ${result.message}`);
  const out = report.testResults
    .flatMap((result) => result.assertionResults)
    .filter((test) => !['passed', 'failed'].includes(test.status));
  for (const test of out)
    if (!mayBeLeftOut(test.fullName)) complain(`${suite}: left out: ${test.fullName}`);
    else console.log(`${suite}: left out, no schemas here: ${test.fullName}`);
  console.log(
    `${suite}: ${report.numPassedTests} of ${report.numTotalTests} passed in ${report.testResults.length} files`,
  );
}
for (const step of steps.filter((name) => !suites.includes(name))) {
  complain(`${step}: failed`);
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = wrong || failed > 0 || passed === 0 ? 1 : 0;
