import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that notice most changes soonest; the first failing test ends a change's trial. */
const first = [
	'evolve',
	'actor',
	'guards',
	'decide',
	'duty',
	'parts',
	'slip',
	'merge',
	'summons',
	'desks',
	'clock',
	'view',
	'permission',
]
const rank = ({ moduleId }: TestSpecification) => {
	const place = first.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
	return place < 0 ? first.length : place
}
class SoonestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return [...files].sort((one, other) => rank(one) - rank(other))
	}
}

/**
 * The tests of the rules alone, for mutation testing: no database, no phone, no server. By examples only: a property
 * that happened to find a change today might not tomorrow.
 */
export default defineConfig({
	test: {
		include: [
			'shared/src/{calendar,case,catalogue,merge,objection,region,responsibility,slip,summons}/**/*.test.ts',
		],
		exclude: ['**/*.property.test.ts', '**/sheet.test.ts', '**/trace.test.ts'],
		testTimeout: 60_000,
		maxWorkers: 1,
		// rules keep nothing between tests: what is loaded once serves every file
		isolate: false,
		sequence: { sequencer: SoonestFirst },
	},
})
