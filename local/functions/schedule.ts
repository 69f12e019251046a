import type { Clock } from '../cloud/clock'
import type { Schedule } from '../template/triggers'
import { isObject, type Json } from '../template/value'
import type { Outcome } from './pool'

export type Scheduler = {
	/** Fires every scheduled function once; answers how many due items they say they did. */
	fire(): Promise<number>
	stop(): void
}

/** EventBridge's part: fires the packaged schedules, by the machine's own clock or only when told. */
export function startSchedule(
	schedules: readonly Schedule[],
	invoke: (functionKey: string, event: Json) => Promise<Outcome>,
	clock: Clock,
	byItself: boolean,
): Scheduler {
	const fireOne = async ({ functionKey, input }: Schedule) => {
		const outcome = await invoke(functionKey, input ?? scheduledEvent(clock.now()))
		if (outcome.kind !== 'answered')
			throw new Error(`the scheduled function ${functionKey} failed: ${outcome.message}`)
		return isObject(outcome.value) ? Number(outcome.value.done ?? 0) : 0
	}
	const timers = byItself
		? schedules.map((schedule) =>
				setInterval(() => void fireOne(schedule).catch(() => {}), schedule.everyMilliseconds).unref(),
			)
		: []
	return {
		async fire() {
			const counts = await Promise.all(schedules.map(fireOne))
			return counts.reduce((sum, count) => sum + count, 0)
		},
		stop() {
			for (const timer of timers) clearInterval(timer)
		},
	}
}

function scheduledEvent(now: number): Json {
	return {
		version: '0',
		source: 'aws.events',
		'detail-type': 'Scheduled Event',
		time: new Date(now).toISOString(),
		detail: {},
	}
}
