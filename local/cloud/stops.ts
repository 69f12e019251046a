/** What was started and must be stopped, last first. */
export type Stops = {
	/** Keeps a part until the end, and hands it back. */
	keep<T extends { stop(): unknown }>(part: T): T
	add(stop: () => unknown): void
	stop(): Promise<void>
}

export function collectStops(): Stops {
	const stops: (() => unknown)[] = []
	return {
		keep(part) {
			stops.push(() => part.stop())
			return part
		},
		add: (stop) => void stops.push(stop),
		async stop() {
			const troubles: unknown[] = []
			// One that cannot be stopped must not keep the others running.
			for (const stop of stops.splice(0).reverse()) {
				await Promise.resolve()
					.then(stop)
					.catch((trouble: unknown) => troubles.push(trouble))
			}
			if (troubles.length > 0) throw new AggregateError(troubles, 'not everything could be stopped')
		},
	}
}
