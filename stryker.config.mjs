/**
 * Mutation testing of the rules: each rule is changed in every small way, and a test must notice.
 * `npm run mutate` does all of them, `npm run mutate -- -m shared/src/slip/*.ts` one folder; what it came to is in
 * docs/mutation.md.
 */
const rules = {
	case: '{moves,guards,decide,evolve,due,desks,actor,relation,act-by,asked,informer,named-units,unit-above,state}.ts',
	responsibility: '!(*-view|commands|*.test).ts',
	slip: '!(commands|*.test).ts',
	merge: '!(*-view|commands|*.test).ts',
	summons: '!(*.test).ts',
	objection: '{goes-up,clock,asked}.ts',
	calendar: '!(*.test|*.property.test).ts',
	catalogue: '{check,difference,duty,may-keep,proposal}.ts',
}

export default {
	testRunner: 'vitest',
	vitest: { configFile: 'shared/test/mutate.config.ts' },
	mutate: Object.entries(rules).map(([folder, files]) => `shared/src/${folder}/${files}`),
	coverageAnalysis: 'perTest',
	concurrency: 2,
	incremental: true,
	incrementalFile: '.local/mutation/incremental.json',
	tempDirName: '.local/mutation/sandbox',
	// only what the rules and their tests are made of
	ignorePatterns: ['**', '!shared/**', '!package.json', '!tsconfig.base.json'],
	reporters: ['clear-text', 'json', 'progress-append-only'],
	clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
	jsonReporter: { fileName: '.local/mutation/report.json' },
	thresholds: { high: 95, low: 95, break: 95 },
	timeoutMS: 10_000,
}
