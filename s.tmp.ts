import { readRound } from './test/language/rounds/score.ts';
import { readReply } from './src/language/replies/reply.ts';
import { samplePlan } from './test/sample.ts';
const plan = await samplePlan();
const lines = plan.programmes.flatMap((p: any) => p.lines);
let n = 0, silent: string[] = [], comments: string[] = [];
for (const f of ['eighth','ninth','tenth','eleventh','twelfth','thirteenth','fourteenth','fifteenth']) for (const row of readRound(f)) {
  if (row.right.includes('comment')) continue;
  n++;
  const { intent } = readReply(row.text, [], { under: row.under, codes: lines.map((l: any) => l.code), today: `2020-${String(row.month).padStart(2,'0')}-18`, year: 2020, month: row.month, ...(row.under === 'line' ? { programmed: row.programmed, code: row.code, unit: row.unit, lineText: lines.find((l: any) => l.code === row.code)?.text } : {}) } as any);
  if (intent.kind === 'comment' && intent.courtesy) silent.push(row.text);
  else if (intent.kind === 'comment') comments.push(row.text);
}
console.log(n, 'silent', silent, 'comments', comments.length, comments);
