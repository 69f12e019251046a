import type { Told } from '../notice/answers'
import type { Leaving } from './leaving'

/** What a successor is told, once: how much of somebody's work is theirs now. Never whose. */
export function leavingTold(
	{ leaving }: Pick<Leaving, 'leaving'>,
	count: number,
	place: number,
	at: number,
): Told {
	return {
		notices: [{ kind: 'workHandedOn', template: 'task', urgent: false, to: 'caller' }],
		facts: { about: 'leaving', case: leaving, seq: place, number: '', count, at },
	}
}
