import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Which test files begin, by their path; what comes first is listed first. Those that need much come before those that
 * need little, so that no worker ends long before the other. The first walk has the web app built; the functions' own
 * long tests, which need no build, pass the time until then.
 */
export const order: readonly RegExp[] = [
	/^local\/walk\/pages\.test/,
	/^functions\/src\/edge\/fuzz\.test/,
	/^functions\/src\/(notice|counter|clock|board)\//,
	/^local\/whole\/(whole|metrics|notices)\.test/,
	/^local\/walk\//,
	/^local\/whole\//,
	/^(local|bench)\//,
	/^functions\//,
	/^miniapp\/weapp\//,
]

/** The place of a test file, by its path from the repository's folder. */
export function placeOf(path: string): number {
	const place = order.findIndex((paths) => paths.test(path))
	return place === -1 ? order.length : place
}

export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId, project }: TestSpecification) =>
			placeOf(moduleId.slice(project.config.root.length + 1).replaceAll('\\', '/'))
		return (await super.sort(files)).sort((left, right) => place(left) - place(right))
	}
}
