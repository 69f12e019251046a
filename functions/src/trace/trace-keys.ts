import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

const partition = (tenant: string, user: string) => `${tenant}#trace#${user}`

/** Keys of workers' logs: one partition for each, which only its worker's phones write to. The tenant stands in each. */
export const traceKeys = {
	partition,
	/** Where the log stands: its end, whether its worker is on duty, the open patrol. */
	head: (tenant: string, user: string): Key => ({ pk: partition(tenant, user), sk: 'head' }),
	/** What a phone has to send next. */
	device: (tenant: string, user: string, device: string): Key => ({
		pk: partition(tenant, user),
		sk: `device#${device}`,
	}),
	/** An entry, by when it counts as done, so that a day or a month is one query; its place in the chain breaks ties. */
	entry: (tenant: string, user: string, { when, number }: { when: number; number: number }): Key => ({
		pk: partition(tenant, user),
		sk: `entry#${ordered(when)}#${ordered(number, 8)}`,
	}),
	/** What stands beside what a phone sent, by its identifier: for answering again, and what can be erased. */
	beside: (tenant: string, user: string, id: string): Key => ({
		pk: partition(tenant, user),
		sk: `beside#${id}`,
	}),
	/** That another concept's entry was made. */
	own: (tenant: string, user: string, id: string): Key => ({ pk: partition(tenant, user), sk: `own#${id}` }),
	/** A part of a patrol's track. */
	track: (tenant: string, user: string, patrol: string, batch: number): Key => ({
		pk: partition(tenant, user),
		sk: `track#${patrol}#${ordered(batch, 4)}`,
	}),
	/** A patrol's track is to be erased. */
	dueTrack: (tenant: string, user: string, patrol: string): Key => ({
		pk: partition(tenant, user),
		sk: `due-track#${patrol}`,
	}),
}
