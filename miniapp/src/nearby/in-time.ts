/**
 * What a promise comes to if it does so in time; undefined when it takes longer or fails. Never rejects.
 * @param within milliseconds
 */
export function inTime<Value>(promise: Promise<Value>, within: number): Promise<Value | undefined> {
	return new Promise((done) => {
		const timer = setTimeout(() => done(undefined), within)
		promise.then(done, () => done(undefined)).finally(() => clearTimeout(timer))
	})
}
