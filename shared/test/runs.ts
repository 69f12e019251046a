/**
 * How often a property is tried: as often as it says, or, where each of thousands of changed rules is tried
 * (test/mutate.config.ts), seldom.
 */
export function runs(usual: number): { numRuns: number } {
	return { numRuns: Math.min(usual, Number(process.env.HUYING_RUNS ?? usual)) }
}
